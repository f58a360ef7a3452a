using Collab.Streams;
using Collab.Teams;

namespace Collab.People;

/// <summary>A person across teams. Keyed by <see cref="PersonId"/>.</summary>
[Alias("person-grain")]
public interface IPersonGrain : IGrainWithGuidKey
{
    /// <summary>Registers a new guest and their first device. Name up to 80 characters, empty for one who was not asked yet. A repeat does nothing.</summary>
    [Alias("register")]
    Task<Refusal?> Register(string name, DeviceId device, string label);

    /// <summary>The person; null when unknown or deleted.</summary>
    [Alias("get")]
    Task<Person?> Get();

    /// <summary>Whether a device may act for this person now. Called once a connection and on each sliding of the cookie.</summary>
    [Alias("has-device")]
    Task<bool> HasDevice(DeviceId device);

    /// <summary>Name 1 to 80 characters. Teams and meetings hear of it.</summary>
    [Alias("rename")]
    Task<Refusal?> Rename(string name);

    /// <summary>Notes a team or meeting the person is in, so that they find it and deletion reaches it.</summary>
    [Alias("note")]
    Task Note(StreamKey where);

    [Alias("note-left")]
    Task NoteLeft(StreamKey where);

    /// <summary>Ends a device; its connections are cut.</summary>
    [Alias("revoke-device")]
    Task<Refusal?> RevokeDevice(DeviceId device);

    /// <summary>Makes a code of 8 characters by which a second device may ask to be added: 2 minutes, one use, 5 wrong tries.</summary>
    [Alias("start-pairing")]
    Task<Pairing> StartPairing();

    /// <summary>From the second device: asks with the code. Then the first device confirms.</summary>
    [Alias("ask-pairing")]
    Task<Refusal?> AskPairing(string code, DeviceId device, string label);

    /// <summary>From the first device: lets the waiting device in, or turns it away.</summary>
    [Alias("confirm-pairing")]
    Task<Refusal?> ConfirmPairing(bool accept);

    /// <summary>The state of the pairing, for both devices while they wait.</summary>
    [Alias("pairing")]
    Task<Pairing?> Pairing();

    /// <summary>Deletes the person: their name in every team and meeting, their devices, this stream.</summary>
    /// <returns>Refused with last-leader while a team of several has no other leader.</returns>
    [Alias("delete")]
    Task<Refusal?> Delete();
}

/// <summary>A person as they see themselves.</summary>
/// <param name="Name">Empty while they have come to polls alone that ask for none.</param>
[GenerateSerializer, Immutable, Alias("person")]
public sealed record Person(
    [property: Id(0)] PersonId Id,
    [property: Id(1)] string Name,
    [property: Id(2)] IReadOnlyList<DeviceView> Devices,
    [property: Id(3)] IReadOnlyList<TeamId> Teams);

/// <param name="Label">Browser and system, as told by the device.</param>
[GenerateSerializer, Immutable, Alias("device-view")]
public sealed record DeviceView([property: Id(0)] DeviceId Id, [property: Id(1)] string Label, [property: Id(2)] DateTimeOffset AddedAt);

/// <summary>A second device on its way in.</summary>
/// <param name="Code">Shown on the first device.</param>
/// <param name="WaitingLabel">What asks to be let in; null while nothing does.</param>
/// <param name="Accepted">True once the first device said yes.</param>
[GenerateSerializer, Immutable, Alias("pairing")]
public sealed record Pairing(
    [property: Id(0)] string Code,
    [property: Id(1)] DateTimeOffset ExpiresAt,
    [property: Id(2)] DeviceId? Waiting,
    [property: Id(3)] string? WaitingLabel,
    [property: Id(4)] bool Accepted);
