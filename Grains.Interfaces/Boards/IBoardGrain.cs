using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Boards;

/// <summary>A team's action items. Keyed by the team's id.</summary>
[Alias("board-grain")]
public interface IBoardGrain : IFollowed
{
    /// <summary>Carries out a command. Repeats of an id get the first reply again.</summary>
    [Alias("do")]
    Task<Reply> Do(Caller caller, Guid id, BoardCommand command, bool resend);

    /// <summary>From a meeting: an action was agreed. Repeats do nothing.</summary>
    [Alias("agreed")]
    Task Agreed(MeetingId meeting, AgreedAction action);

    /// <summary>From the team: somebody's role changed, or they are a member no longer (null role). Answers once their connections are cut.</summary>
    [Alias("member-changed")]
    Task MemberChanged(PersonId person, TeamRole? role);

    /// <summary>The view, for exports.</summary>
    /// <returns>UTF-8 JSON of a <see cref="BoardView"/>, or a refusal.</returns>
    [Alias("read")]
    Task<ReadReply> Read(Caller caller);

    /// <summary>From the team: deletes everything.</summary>
    [Alias("delete")]
    Task Delete();
}
