using Collab.Domain.Exports;
using Collab.Domain.Meetings;
using Collab.Domain.Templates;
using Collab.Domain.Text;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Teams;

internal static partial class Team
{
    public const int MeetingTitleMax = 80;

    /// <summary>From a meeting. Nothing when it is not listed any more.</summary>
    public static Decision<TeamEvent> Changed(TeamState state, TeamEvent.MeetingChanged news) =>
        !state.Deleted && state.Meetings.TryGetValue(news.Meeting, out var known)
            && known.Entry != known.Entry with { Title = news.Title, Phase = news.Phase, ClosedAt = news.ClosedAt, Result = news.Result }
            ? news
            : Decision<TeamEvent>.Nothing;

    /// <summary>Lists a meeting that is about to be imported: so whatever is stored of it can be found, and deleted.</summary>
    public static Decision<TeamEvent> Import(TeamState state, byte[] json, PersonId caller, Facts facts)
    {
        if (MayNot(state, caller, TeamRole.Member) is { } no)
            return no;
        var id = MeetingId.From(facts.Fresh);
        var (read, refusal) = ImportReader.Read(json, id, state.Team!.Id, caller, facts.Now);
        if (read?.Meeting is not { } meeting)
            return refusal!;
        var entry = new MeetingEntry(id, meeting.Title, meeting.Template, meeting.Phase, meeting.CreatedAt, meeting.ClosedAt, meeting.Kind,
            meeting.Kind is MeetingKind.Poll ? Polls.ResultOf(read) : null);
        return new([new TeamEvent.MeetingListed(entry, caller)], id.ToString());
    }

    /// <summary>What a planned meeting makes itself of; null once it did. When its planner is gone, another leader begins.</summary>
    public static MeetingPlan? PlanOf(TeamState state, MeetingId meeting)
    {
        if (!state.Meetings.TryGetValue(meeting, out var planned) || planned.Draft is not { } draft)
            return null;
        var facilitator = state.Members.GetValueOrDefault(planned.By)
            ?? state.Members.Values.OrderBy(m => m.Role).ThenBy(m => m.JoinedAt).ThenBy(m => m.Id.Value).FirstOrDefault();
        return facilitator is null ? null : new(
            meeting, state.Team!.Id, planned.Entry.Title, planned.Entry.Template, draft.Columns, draft.Settings, draft.Agenda,
            facilitator.Id, facilitator.Name, facilitator.Role, draft.Question);
    }

    private static Decision<TeamEvent> Plan(TeamState state, PlanMeeting command, PersonId caller, Facts facts)
    {
        var title = Clean.Line(command.Title, 1, MeetingTitleMax);
        if (title.Refusal is { } no)
            return no;
        if (command.Language is not ("en" or "de") || command.Settings is null)
            return new Refusal(RefusalCode.Malformed, "The language is en or de, and settings are given.");
        if (ColumnsOf(state, command.Template, command.Language) is not { } columns)
            return new Refusal(RefusalCode.Unknown, "There is no such template.");
        var agenda = command.Agenda ?? UsualAgenda.Items;
        if (Course.CheckAgenda(agenda) is { } bad)
            return bad;
        var meeting = MeetingId.From(facts.Fresh);
        return new([new TeamEvent.MeetingPlanned(meeting, title.Value, command.Template, new(columns, command.Settings, agenda), caller)], meeting.ToString());
    }

    private static Decision<TeamEvent> Start(StartPoll command, PersonId caller, Facts facts)
    {
        var settings = new MeetingSettings(Anonymous: !command.AskNames, HideCards: false, SecretVotes: command.Plan?.Visibility is RoundVisibility.Secret);
        if (Polls.CannotAsk(command.Plan, settings) is { } no)
            return no;
        var title = Clean.Line(string.IsNullOrWhiteSpace(command.Title) ? Topics.Beginning(command.Plan!.Title) : command.Title, 1, MeetingTitleMax);
        if (title.Refusal is { } badTitle)
            return badTitle;
        var poll = MeetingId.From(facts.Fresh);
        return new([new TeamEvent.MeetingPlanned(poll, title.Value, Polls.Template, new([], settings, Polls.Agenda, command.Plan), caller)], poll.ToString());
    }

    private static Decision<TeamEvent> Delete(TeamState state, MeetingId meeting, PersonId caller)
    {
        if (!state.Meetings.TryGetValue(meeting, out var planned))
            return Decision<TeamEvent>.Nothing;
        return planned.By == caller || state.RoleOf(caller) is TeamRole.Leader
            ? new TeamEvent.MeetingDeleted(meeting, caller)
            : new Refusal(RefusalCode.NotAllowed, "Only leaders and who facilitated the meeting may delete it.");
    }

    private static IReadOnlyList<ColumnPlan>? ColumnsOf(TeamState state, string? template, string language) => template switch
    {
        null => null,
        _ when Guid.TryParse(template, out var own) => state.Templates.GetValueOrDefault(TemplateId.From(own)) is { } known ? In(known, language) : null,
        _ => TemplateCatalog.Find(template)?.Columns.In(language),
    };
}
