using Collab.Domain.Text;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Domain.Teams;

internal static partial class Team
{
    public const int MeetingTitleMax = 80;
    public const int StageMinutesMax = 120;

    /// <summary>An hour, most of it for talking.</summary>
    public static readonly IReadOnlyList<AgendaItem> UsualAgenda =
    [
        new(Stage.CheckIn, 5), new(Stage.ReviewActions, 5), new(Stage.Reflect, 5), new(Stage.Group, 5),
        new(Stage.Vote, 3), new(Stage.Discuss, 25), new(Stage.Actions, 7), new(Stage.Close, 5),
    ];

    /// <summary>From a meeting. Nothing when it is not listed any more.</summary>
    public static Decision<TeamEvent> Changed(TeamState state, MeetingId meeting, string title, MeetingPhase phase, DateTimeOffset? closedAt) =>
        !state.Deleted && state.Meetings.TryGetValue(meeting, out var known) && (known.Entry.Title, known.Entry.Phase, known.Entry.ClosedAt) != (title, phase, closedAt)
            ? new TeamEvent.MeetingChanged(meeting, title, phase, closedAt)
            : Decision<TeamEvent>.Nothing;

    /// <summary>What a planned meeting makes itself of; null once it did. When its planner is gone, another leader begins.</summary>
    public static MeetingPlan? PlanOf(TeamState state, MeetingId meeting)
    {
        if (!state.Meetings.TryGetValue(meeting, out var planned) || planned.Draft is not { } draft)
            return null;
        var facilitator = state.Members.GetValueOrDefault(planned.By)
            ?? state.Members.Values.OrderBy(m => m.Role).ThenBy(m => m.JoinedAt).ThenBy(m => m.Id.Value).FirstOrDefault();
        return facilitator is null ? null : new(
            meeting, state.Team!.Id, planned.Entry.Title, planned.Entry.Template, draft.Columns, draft.Settings, draft.Agenda,
            facilitator.Id, facilitator.Name, facilitator.Role);
    }

    private static Decision<TeamEvent> Plan(TeamState state, PlanMeeting command, PersonId caller, Facts facts, BuiltInColumns builtIn)
    {
        var title = Clean.Line(command.Title, 1, MeetingTitleMax);
        if (title.Refusal is { } no)
            return no;
        if (command.Language is not ("en" or "de") || command.Settings is null)
            return new Refusal(RefusalCode.Malformed, "The language is en or de, and settings are given.");
        if (ColumnsOf(state, command.Template, command.Language, builtIn) is not { } columns)
            return new Refusal(RefusalCode.Unknown, "There is no such template.");
        var agenda = command.Agenda ?? UsualAgenda;
        if (MayNotBe(agenda) is { } bad)
            return bad;
        var meeting = MeetingId.From(facts.Fresh);
        return new([new TeamEvent.MeetingPlanned(meeting, title.Value, command.Template, new(columns, command.Settings, agenda), caller)], meeting.ToString());
    }

    private static Decision<TeamEvent> Delete(TeamState state, MeetingId meeting, PersonId caller)
    {
        if (!state.Meetings.TryGetValue(meeting, out var planned))
            return Decision<TeamEvent>.Nothing;
        return planned.By == caller || state.RoleOf(caller) is TeamRole.Leader
            ? new TeamEvent.MeetingDeleted(meeting, caller)
            : new Refusal(RefusalCode.NotAllowed, "Only leaders and who facilitated the meeting may delete it.");
    }

    private static IReadOnlyList<ColumnPlan>? ColumnsOf(TeamState state, string? template, string language, BuiltInColumns builtIn) => template switch
    {
        null => null,
        _ when Guid.TryParse(template, out var own) => state.Templates.GetValueOrDefault(TemplateId.From(own))?.Columns,
        _ => builtIn(template, language),
    };

    private static Refusal? MayNotBe(IReadOnlyList<AgendaItem> agenda) =>
        agenda.Any(i => !Enum.IsDefined(i.Stage) || i.Minutes is < 0 or > StageMinutesMax)
            || agenda.Select(i => i.Stage).Distinct().Count() != agenda.Count
            || agenda.All(i => i.Skipped)
            ? new(RefusalCode.Malformed, $"An agenda holds every stage at most once, with 0 to {StageMinutesMax} minutes, and at least one is not skipped.")
            : null;
}
