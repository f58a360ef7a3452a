using System.Collections.Immutable;
using Collab.Meetings;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

internal static partial class MeetingProjection
{
    /// <summary>
    /// What everybody sees changed; null when nothing did. Entities that kept their reference are not looked at,
    /// unless something changed that shows in all of them (<c>reshown</c>).
    /// </summary>
    public static MeetingChanges? Changes(MeetingState before, MeetingState after)
    {
        if (ReferenceEquals(before, after))
            return null;
        var unveiled = before.Revealed != after.Revealed;
        var renamed = before.Settings.Anonymous != after.Settings.Anonymous;
        var header = Header(after);
        var changes = new MeetingChanges(
            header == Header(before) ? null : header,
            Diff.Of(before.People, after.People, before.Hands != after.Hands || Polls.ShowsPeople(before) != Polls.ShowsPeople(after) || before.Facilitator != after.Facilitator, p => p.Id.ToString(), p => Person(before, p), p => Person(after, p)),
            Diff.OfViews(before.Columns, after.Columns, column => column.Id.ToString()),
            Diff.Of(before.Cards, after.Cards, unveiled || renamed, card => card.Id.ToString(),
                card => card.Deleted ? null : Card(before, card), card => card.Deleted ? null : Card(after, card), SameCard),
            unveiled || before.Groups != after.Groups || before.Cards != after.Cards
                ? Diff.OfViews(Groups(before), Groups(after), group => group.Id.ToString())
                : null,
            Diff.Of(before.Steps, after.Steps, renamed, step => step.Id.ToString(), step => Step(before, step), step => Step(after, step)),
            Diff.Of(before.Rounds, after.Rounds, unveiled, round => round.Id.ToString(), round => Round(before, round), round => Round(after, round)),
            TopicsDiffer(before, after) ? Diff.OfViews(Topics.Ranked(before), Topics.Ranked(after), topic => topic.Id.ToString("N")) : null,
            Diff.Of(before.Comments, after.Comments, renamed, c => c.Id.ToString(), c => Comment(before, c), c => Comment(after, c)),
            Diff.Of(before.CheckIns, after.CheckIns, renamed, said => said.Author.Key, said => CheckIn(before, said), said => CheckIn(after, said)),
            Diff.OfViews(before.Actions, after.Actions, action => action.Id.ToString()));
        return changes == Unchanged ? null : changes;
    }

    private static readonly MeetingChanges Unchanged = new();

    private static bool TopicsDiffer(MeetingState before, MeetingState after) =>
        before.Revealed != after.Revealed || before.Discussed != after.Discussed
        || (after.Revealed && (before.Cards != after.Cards || before.Groups != after.Groups || before.Rounds != after.Rounds));

    private static bool SameCard(CardView a, CardView b) =>
        a.Reactions.SequenceEqual(b.Reactions) && a with { Reactions = b.Reactions } == b;
}
