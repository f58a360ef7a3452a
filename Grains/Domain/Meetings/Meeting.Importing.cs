using System.Collections.Immutable;
using Collab.Domain.Exports;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

internal static partial class Meeting
{
    /// <summary>Makes the meeting of an export. A repeat does nothing.</summary>
    public static Decision<MeetingEvent> Import(MeetingState s, MeetingImport import, DateTimeOffset now)
    {
        if (s.Id != default)
            return Decision<MeetingEvent>.Nothing;
        var (meeting, refusal) = ImportReader.Read(import.Json, import.Id, import.Team, import.By.Id, now);
        return refusal ?? new Decision<MeetingEvent>(
        [
            new MeetingImported(meeting!),
            new ParticipantJoined(import.By.Id, import.By.Name, import.By.Role, Guest: false, Waiting: false),
        ]);
    }

    private static MeetingState Imported(MeetingView m) => MeetingState.Initial with
    {
        Imported = true,
        Kind = m.Meeting.Kind,
        Id = m.Meeting.Id,
        Team = m.Meeting.Team,
        Title = m.Meeting.Title,
        Template = m.Meeting.Template,
        Phase = m.Meeting.Phase,
        Stage = m.Meeting.Stage,
        Agenda = [.. m.Meeting.Agenda],
        Settings = m.Meeting.Settings,
        Revealed = m.Meeting.Revealed,
        Locked = m.Meeting.Locked,
        Facilitator = m.Meeting.Facilitator,
        CreatedAt = m.Meeting.CreatedAt,
        StartedAt = m.Meeting.StartedAt,
        ClosedAt = m.Meeting.ClosedAt,
        Columns = [.. m.Columns],
        Cards = m.Cards.ToImmutableDictionary(card => card.Id, Imported),
        Groups = m.Groups.ToImmutableDictionary(group => group.Id, group => new Group(
            group.Id, group.Column, group.Titled ? group.Title ?? "" : "",
            [.. m.Cards.Where(card => card.Group == group.Id).OrderBy(card => card.Order).Select(card => card.Id)], group.Order)),
        Rounds = [.. m.Rounds.OrderBy(round => round.Number).Select(Imported)],
        Discussed = [.. m.Topics.Where(topic => topic.Discussed).Select(topic => topic.Id)],
        Comments = m.Comments.ToImmutableDictionary(c => c.Id, c => new Comment(c.Id, c.Topic, c.Text, Author.Imported, c.Order)),
        CheckIns = m.CheckIns.ToImmutableDictionary(said => said.Id, said => new CheckedIn(new(Tag: said.Id), said.Mood, said.Word), StringComparer.Ordinal),
        Actions = [.. m.Actions],
    };

    private static Card Imported(CardView card) => new(card.Id, card.Column, card.Text ?? "", Author.Imported, card.Order, card.Group, card.Edited)
    {
        // Who gave them stayed behind; how many did did not.
        Reactions = card.Reactions.ToImmutableDictionary(
            given => given.Reaction,
            given => Enumerable.Range(1, given.Count).Select(i => $"imported {i}").ToImmutableHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal),
    };

    private static Round Imported(RoundView round) => new(
        round.Id, round.Number,
        new(round.Method, round.Visibility, round.Title, round.Budget, round.PerOption, About: round.About, Variant: round.Variant,
            Quorum: round.Quorum, CloseWhenAllVoted: round.CloseWhenAllVoted),
        SubjectOf(round), round.Options, [], null, round.Of, round.Status, round.Result);

    /// <summary>Exports of older servers do not tell: then it is the method's usual one.</summary>
    private static RoundSubject SubjectOf(RoundView round) =>
        VotingMethods.Find(round.Method) is { } method && !method.Subjects.Contains(round.Subject) ? method.Subjects[0] : round.Subject;
}
