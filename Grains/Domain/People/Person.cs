using Collab.Domain.Text;
using Collab.People;
using Collab.Streams;
using Decision = Collab.Streams.Decision<Collab.Domain.People.PersonEvent>;

namespace Collab.Domain.People;

/// <summary>The rules of a person.</summary>
internal static partial class Person
{
    public const int LabelMax = 80;
    public const int DevicesMax = 20;

    private static readonly Refusal NotThere = new(RefusalCode.Unknown, "There is no such person.");

    /// <summary>A repeat does nothing.</summary>
    /// <param name="name">Empty for somebody who was not asked yet.</param>
    public static Decision Register(PersonState state, string name, DeviceId device, string label)
    {
        if (state.Deleted)
            return NotThere;
        if (state.Name is not null)
            return Decision.Nothing;
        var called = name.Length == 0 ? new("") : Clean.Name(name);
        return called.Refusal is { } no ? no : new PersonEvent.PersonRegistered(called.Value, device, LabelOf(label));
    }

    public static Decision Rename(PersonState state, string name)
    {
        if (!state.Exists)
            return NotThere;
        var called = Clean.Name(name);
        if (called.Refusal is { } no)
            return no;
        return called.Value == state.Name ? Decision.Nothing : new PersonEvent.PersonRenamed(called.Value);
    }

    /// <summary>Every team has heard of a name; nothing when it is not the latest any more.</summary>
    public static Decision Told(PersonState state, string name) =>
        state.Exists && state.NameUntold && state.Name == name ? new PersonEvent.NameTold(name) : Decision.Nothing;

    public static Decision Note(PersonState state, StreamKey place) =>
        state.Exists && !state.Places.GetValueOrDefault(place.ToString()) ? new PersonEvent.PlaceNoted(place) : Decision.Nothing;

    public static Decision NoteLeft(PersonState state, StreamKey place) =>
        state.Exists && state.Places.GetValueOrDefault(place.ToString()) ? new PersonEvent.PlaceLeft(place) : Decision.Nothing;

    public static Decision Revoke(PersonState state, DeviceId device)
    {
        if (!state.Exists)
            return NotThere;
        return state.Devices.ContainsKey(device) ? new PersonEvent.DeviceRevoked(device) : Decision.Nothing;
    }

    /// <summary>Once no team objects.</summary>
    public static Decision Delete(PersonState state)
    {
        if (state.Deleted)
            return Decision.Nothing;
        if (state.Name is null)
            return NotThere;
        return new([new PersonEvent.PersonDeleted()]) { DropAliases = AliasOf(state) };
    }

    private static string LabelOf(string label) =>
        Clean.Line(label is { Length: > LabelMax } ? label[..LabelMax] : label, 0, LabelMax).Value;

    private static string[] AliasOf(PersonState state) => state.Pairing?.Alias is { } alias ? [alias] : [];
}
