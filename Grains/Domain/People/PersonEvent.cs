using System.Text.Json.Serialization;
using Collab.People;
using Collab.Streams;

namespace Collab.Domain.People;

/// <summary>What happened to a person.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(PersonRegistered), "person-registered")]
[JsonDerivedType(typeof(PersonRenamed), "person-renamed")]
[JsonDerivedType(typeof(NameTold), "name-told")]
[JsonDerivedType(typeof(PlaceNoted), "place-noted")]
[JsonDerivedType(typeof(PlaceLeft), "place-left")]
[JsonDerivedType(typeof(DeviceRevoked), "device-revoked")]
[JsonDerivedType(typeof(PairingStarted), "pairing-started")]
[JsonDerivedType(typeof(PairingAsked), "pairing-asked")]
[JsonDerivedType(typeof(PairingAccepted), "pairing-accepted")]
[JsonDerivedType(typeof(PairingEnded), "pairing-ended")]
[JsonDerivedType(typeof(PersonDeleted), "person-deleted")]
internal abstract record PersonEvent
{
    private PersonEvent()
    {
    }

    /// <param name="Label">Browser and system of the device.</param>
    public sealed record PersonRegistered(string Name, DeviceId Device, string Label) : PersonEvent;

    public sealed record PersonRenamed(string Name) : PersonEvent;

    /// <summary>Every team has heard of the name.</summary>
    public sealed record NameTold(string Name) : PersonEvent;

    public sealed record PlaceNoted(StreamKey Place) : PersonEvent;

    public sealed record PlaceLeft(StreamKey Place) : PersonEvent;

    public sealed record DeviceRevoked(DeviceId Device) : PersonEvent;

    /// <param name="Alias">The hashed code.</param>
    public sealed record PairingStarted(Guid Pairing, string Alias, DateTimeOffset ExpiresAt) : PersonEvent;

    public sealed record PairingAsked(DeviceId Device, string Label) : PersonEvent;

    /// <summary>The waiting device is one of the person's now.</summary>
    public sealed record PairingAccepted(DeviceId Device) : PersonEvent;

    /// <summary>Turned away, or guessed at too often.</summary>
    public sealed record PairingEnded : PersonEvent;

    public sealed record PersonDeleted : PersonEvent;
}
