using Collab.Meetings;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>
/// What may be seen of a meeting. The one place of redaction: a closed card's text and an anonymous author do not get past it,
/// and updates, exports and logs have no other source.
/// </summary>
internal static partial class MeetingProjection
{
    /// <summary>Above this many, the eligible are a number: the list would be most of what a large meeting sends.</summary>
    private const int EligibleShown = 100;

    /// <summary>What everybody may see.</summary>
    public static MeetingView View(MeetingState s) => new(
        Header(s),
        [.. s.People.Values.Select(person => Person(s, person)).OfType<ParticipantView>()],
        s.Columns,
        [.. s.Cards.Values.Where(card => !card.Deleted).Select(card => Card(s, card))],
        Groups(s),
        [.. s.Steps.Select(step => Step(s, step))],
        [.. s.Rounds.Select(round => Round(s, round))],
        Topics.Ranked(s),
        [.. s.Comments.Values.Select(comment => Comment(s, comment))],
        [.. s.CheckIns.Values.Select(said => CheckIn(s, said))],
        s.Actions);

    private static MeetingHeader Header(MeetingState s) => new(
        s.Id, s.Team, s.Title, s.Template, s.Phase, s.Stage, s.Agenda, s.Settings, s.Revealed, s.Locked, s.Door,
        s.Facilitator, s.Timer, s.Spotlight, s.CreatedAt, s.StartedAt, s.ClosedAt, s.Kind, s.StageSince, s.EndsAt);

    /// <summary>Null where people are a number: then those alone show whom others have to know, who lead or wait before the door.</summary>
    private static ParticipantView? Person(MeetingState s, Participant person)
    {
        if (!Polls.ShowsPeople(s) && !person.Waiting && !person.CoFacilitator && person.Id != s.Facilitator)
            return null;
        var hand = s.Hands.IndexOf(person.Id);
        return new(person.Id, person.Name, person.Role, person.Guest, person.CoFacilitator, person.Ready,
            hand < 0 ? null : hand + 1, person.Waiting, person.Removal is not null);
    }

    private static CardView Card(MeetingState s, Card card) => new(
        card.Id,
        card.Column,
        s.Revealed ? card.Text : null,
        Seen(s, card.Author),
        card.Group,
        card.Order,
        card.Edited,
        [.. Talk.Reactions.Select(reaction => new ReactionCount(reaction, card.Reactions.GetValueOrDefault(reaction, []).Count)).Where(count => count.Count > 0)],
        s.Revealed ? card.Image : null);

    private static IReadOnlyList<GroupView> Groups(MeetingState s) =>
    [
        .. s.Groups.Values.Where(group => !group.Cards.IsEmpty).Select(group => new GroupView(
            group.Id, group.Column, s.Revealed ? Topics.TitleOf(s, group) : null, group.Title.Length > 0, group.Order)),
    ];

    private static StepView Step(MeetingState s, Step step) =>
        new(step.Id, step.Order, step.Kind, step.Cards, step.Group, Seen(s, step.By), step.Undone);

    private static RoundView Round(MeetingState s, Round round) => new(
        round.Id, round.Number, round.Plan.Method,
        s.Revealed || round.Plan.About is not { } about || !Topics.IsPaper(s, about) ? round.Plan.Title : "",
        round.Plan.Visibility, round.Plan.Budget, round.Plan.PerOption,
        // A topic's label is card text, and closed with it.
        s.Revealed || round.Subject is not RoundSubject.Topics ? round.Options : [.. round.Options.Select(option => option with { Label = "" })],
        round.Status, ShowsEligible(s, round) ? [.. round.Eligible.OrderBy(person => person.Value)] : [], round.Deadline, round.Of, round.Result,
        round.Subject, round.Plan.About, round.Plan.Variant, round.Plan.Quorum, round.Plan.CloseWhenAllVoted,
        s.Kind is MeetingKind.Poll && round.Status is RoundStatus.Open ? 0 : round.Result?.Eligible ?? round.Eligible.Count);

    // In a poll the list would change with everybody who comes.
    private static bool ShowsEligible(MeetingState s, Round round) => s.Kind is not MeetingKind.Poll && round.Eligible.Count <= EligibleShown;

    private static CommentView Comment(MeetingState s, Comment comment) =>
        new(comment.Id, comment.Topic, comment.Text, Seen(s, comment.Author), comment.Order);

    private static CheckInView CheckIn(MeetingState s, CheckedIn said) => new(said.Author.Key, Seen(s, said.Author), said.Mood, said.Word);

    private static Collab.People.PersonId? Seen(MeetingState s, Author author) => s.Settings.Anonymous ? null : author.Person;
}
