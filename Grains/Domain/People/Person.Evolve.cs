using Collab.People;
using Collab.Streams;

namespace Collab.Domain.People;

internal static partial class Person
{
    public static PersonState Evolve(PersonState state, PersonEvent happened, EventInfo info) => happened switch
    {
        PersonEvent.PersonRegistered e => (state with { Name = e.Name }).With(new(e.Device, e.Label, info.At)),
        PersonEvent.PersonRenamed e => state with { Name = e.Name, NameUntold = true },
        PersonEvent.NameTold e => state with { NameUntold = state.Name != e.Name },
        PersonEvent.PlaceNoted e => state with { Places = state.Places.SetItem(e.Place.ToString(), true) },
        PersonEvent.PlaceLeft e => state with { Places = state.Places.SetItem(e.Place.ToString(), false) },
        PersonEvent.DeviceRevoked e => state with { Devices = state.Devices.Remove(e.Device) },
        PersonEvent.PairingStarted e => state with { Pairing = new(e.Pairing, e.Alias, e.ExpiresAt, null, null, false) },
        PersonEvent.PairingAsked e => state with { Pairing = state.Pairing! with { Alias = null, Waiting = e.Device, WaitingLabel = e.Label } },
        PersonEvent.PairingAccepted e => (state with { Pairing = state.Pairing! with { Accepted = true } })
            .With(new(e.Device, state.Pairing.WaitingLabel ?? "", info.At)),
        PersonEvent.PairingEnded => state with { Pairing = null },
        PersonEvent.PersonDeleted => state with { Deleted = true, Pairing = null },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
    };

    private static PersonState With(this PersonState state, DeviceView device) => state with { Devices = state.Devices.SetItem(device.Id, device) };
}
