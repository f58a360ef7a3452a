using Collab.Domain.Codes;
using Collab.Domain.People;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;

namespace Collab.Silo.Http;

/// <summary>Where typed codes lead.</summary>
internal sealed class CodeBook(IEventStore store, IServerSecret secret)
{
    /// <returns>Null when the code leads nowhere now.</returns>
    public async Task<MeetingId?> FindMeetingAsync(string code, CancellationToken cancel) =>
        await store.Resolve(JoinCode.AliasOf(secret, code), cancel) is { Kind: StreamKind.Meeting } meeting ? MeetingId.From(meeting.Id) : null;

    /// <returns>Null when the code leads nowhere now.</returns>
    public async Task<PersonId?> FindPersonAsync(string code, CancellationToken cancel) =>
        await store.Resolve(PairingCode.AliasOf(secret, code), cancel) is { Kind: StreamKind.Person } person ? PersonId.From(person.Id) : null;
}
