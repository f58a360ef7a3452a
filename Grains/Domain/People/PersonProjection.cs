using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.People;

/// <summary>A person as they see themselves.</summary>
internal static class PersonProjection
{
    /// <summary>Null when unknown or deleted.</summary>
    public static Collab.People.Person? View(PersonState state, PersonId id) => !state.Exists ? null : new(
        id,
        state.Name!,
        [.. state.Devices.Values.OrderBy(d => d.AddedAt)],
        [.. state.PlacesOf(StreamKind.Team, ever: false).Select(p => TeamId.From(p.Id))]);

    /// <summary>The pairing under way, for both devices; null once it expired.</summary>
    public static Pairing? Pairing(PersonState state, IServerSecret secret, DateTimeOffset now) =>
        state.Pairing is { } p && p.ExpiresAt > now ? new(PairingCode.Of(secret, p.Id), p.ExpiresAt, p.Waiting, p.WaitingLabel, p.Accepted) : null;
}
