using System.Security.Cryptography;
using Collab.Boards;
using Collab.Domain.Text;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Boards;

/// <summary>The rules of a board.</summary>
internal static partial class Board
{
    public const int TextMax = 300;
    public const int ActionsMax = 2_000;

    private static readonly Refusal Unknown = new(RefusalCode.Unknown, "There is no such action.");
    private static readonly Refusal UnknownOwner = new(RefusalCode.Unknown, "The owner is not in the team.");

    public static Decision<BoardEvent> Decide(BoardState state, BoardCommand command, BoardRights rights, Facts facts) =>
        MayNot(rights.Role) is { } no ? no : command switch
        {
            CreateAction c => Create(state, c, rights, facts),
            EditAction c => Edit(state, c, rights),
            SetActionStatus c => SetStatus(state, c),
            DeleteAction c => Delete(state, c.Action),
            RestoreAction c => Restore(state, c.Action),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command, "Unknown command."),
        };

    /// <summary>From a meeting, which has checked the text. Its id follows from where it was agreed, so that a repeat finds it here.</summary>
    public static Decision<BoardEvent> Agreed(BoardState state, MeetingId meeting, AgreedAction action)
    {
        var id = IdOf(meeting, action.Id);
        return state.Actions.ContainsKey(id) || state.Deleted.ContainsKey(id)
            ? Decision<BoardEvent>.Nothing
            : new BoardEvent.ActionCreated(id, action.Text, action.Owner, action.Due, meeting, action.Topic);
    }

    /// <summary>The first 16 bytes of SHA-256(meeting ‖ action).</summary>
    public static ActionId IdOf(MeetingId meeting, ActionId action)
    {
        Span<byte> origin = stackalloc byte[32];
        meeting.Value.TryWriteBytes(origin, bigEndian: true, out _);
        action.Value.TryWriteBytes(origin[16..], bigEndian: true, out _);
        return ActionId.From(new(SHA256.HashData(origin).AsSpan(0, 16), bigEndian: true));
    }

    private static Refusal? MayNot(TeamRole? role) => role switch
    {
        TeamRole.Leader or TeamRole.Member => null,
        TeamRole.Observer => new(RefusalCode.NotAllowed, "Observers may not do this."),
        _ => new(RefusalCode.NotMember, "You are not in this team."),
    };

    private static Decision<BoardEvent> Create(BoardState state, CreateAction command, BoardRights rights, Facts facts)
    {
        if (state.Actions.Count >= ActionsMax)
            return new Refusal(RefusalCode.TooMany, $"A board holds at most {ActionsMax} actions.");
        var text = Clean.Text(command.Text, TextMax);
        if (text.Refusal is { } no)
            return no;
        if (!rights.OwnerIsMember)
            return UnknownOwner;
        var id = ActionId.From(facts.Fresh);
        return new([new BoardEvent.ActionCreated(id, text.Value, command.Owner, command.Due)], id.ToString());
    }

    /// <summary>An owner who has left the team, or never was in it, may stay: the edit may be about something else.</summary>
    private static Decision<BoardEvent> Edit(BoardState state, EditAction command, BoardRights rights)
    {
        if (!state.Actions.TryGetValue(command.Action, out var action))
            return Unknown;
        var text = Clean.Text(command.Text, TextMax);
        if (text.Refusal is { } no)
            return no;
        if (!rights.OwnerIsMember && command.Owner != action.Owner)
            return UnknownOwner;
        return (action.Text, action.Owner, action.Due) == (text.Value, command.Owner, command.Due)
            ? Decision<BoardEvent>.Nothing
            : new BoardEvent.ActionEdited(command.Action, text.Value, command.Owner, command.Due);
    }

    private static Decision<BoardEvent> SetStatus(BoardState state, SetActionStatus command)
    {
        if (!Enum.IsDefined(command.Status))
            return new Refusal(RefusalCode.Malformed, "Unknown status.");
        if (!state.Actions.TryGetValue(command.Action, out var action))
            return Unknown;
        return action.Status == command.Status ? Decision<BoardEvent>.Nothing : new BoardEvent.ActionStatusSet(command.Action, command.Status);
    }

    private static Decision<BoardEvent> Delete(BoardState state, ActionId action)
    {
        if (state.Deleted.ContainsKey(action))
            return Decision<BoardEvent>.Nothing;
        return state.Actions.ContainsKey(action) ? new BoardEvent.ActionDeleted(action) : Unknown;
    }

    private static Decision<BoardEvent> Restore(BoardState state, ActionId action)
    {
        if (state.Actions.ContainsKey(action))
            return Decision<BoardEvent>.Nothing;
        return state.Deleted.ContainsKey(action) ? new BoardEvent.ActionRestored(action) : Unknown;
    }
}
