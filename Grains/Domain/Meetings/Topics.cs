using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>What is voted on and discussed: the groups and the cards in none. There are none while cards are closed paper.</summary>
internal static class Topics
{
    private const int TitleLength = 80;

    /// <summary>All topics, ranked.</summary>
    public static IReadOnlyList<TopicView> Ranked(MeetingState s)
    {
        var votes = Votes(s);
        return
        [
            .. All(s)
                .Select(topic => (topic.Kind, topic.Id, topic.Order, Votes: votes is null ? (int?)null : topic.Counted.Sum(id => votes.GetValueOrDefault(id))))
                .OrderByDescending(topic => topic.Votes).ThenBy(topic => topic.Order)
                .Select((topic, i) => new TopicView(topic.Id, topic.Kind, topic.Votes, i + 1, s.Discussed.Contains(topic.Id))),
        ];
    }

    /// <summary>The topics as a round's options, in the order of their creation.</summary>
    public static IReadOnlyList<RoundOption> Options(MeetingState s) =>
        [.. All(s).OrderBy(topic => topic.Order).Select(topic => new RoundOption($"{topic.Id:N}", topic.Title))];

    /// <summary>The agreed actions as a round's options, in the order in which they were agreed.</summary>
    public static IReadOnlyList<RoundOption> Actions(MeetingState s) =>
        [.. s.Actions.Select(action => new RoundOption(action.Id.ToString(), Beginning(action.Text)))];

    /// <summary>What a card, group or action says, as a title; null when there is none of that id, or it is deleted.</summary>
    public static string? TitleOf(MeetingState s, Guid id) =>
        s.Cards.GetValueOrDefault(new(id)) is { Deleted: false } card ? Beginning(card.Text)
        : s.Groups.GetValueOrDefault(new(id)) is { Cards.IsEmpty: false } group ? TitleOf(s, group)
        : s.Actions.Find(action => action.Id.Value == id) is { } action ? Beginning(action.Text)
        : null;

    /// <summary>Whether the id is a card's or group's, whose text is closed paper until revealed.</summary>
    public static bool IsPaper(MeetingState s, Guid id) => s.Cards.ContainsKey(new(id)) || s.Groups.ContainsKey(new(id));

    public static bool Exists(MeetingState s, Guid id) =>
        s.Revealed && (IsLive(s, new GroupId(id)) || (s.Cards.TryGetValue(new(id), out var card) && card is { Deleted: false, Group: null }));

    /// <summary>A group that has cards.</summary>
    public static bool IsLive(MeetingState s, GroupId id) => s.Groups.TryGetValue(id, out var group) && !group.Cards.IsEmpty;

    /// <summary>The chosen title, or the beginning of the first card.</summary>
    public static string TitleOf(MeetingState s, Group group) => group.Title.Length > 0 ? group.Title : Beginning(s.Cards[group.Cards[0]].Text);

    private static IEnumerable<(SpotlightKind Kind, Guid Id, long Order, string Title, IEnumerable<string> Counted)> All(MeetingState s)
    {
        if (!s.Revealed)
            yield break;
        foreach (var group in s.Groups.Values.Where(group => !group.Cards.IsEmpty))
        {
            yield return (SpotlightKind.Group, group.Id.Value, group.Order, TitleOf(s, group),
                group.Cards.Select(card => card.ToString()).Prepend(group.Id.ToString()));
        }
        foreach (var card in s.Cards.Values.Where(card => card is { Deleted: false, Group: null }))
            yield return (SpotlightKind.Card, card.Id.Value, card.Order, Beginning(card.Text), [card.Id.ToString()]);
    }

    private static Dictionary<string, int>? Votes(MeetingState s) =>
        s.Rounds.FindLast(round => round is { Subject: RoundSubject.Topics, Status: RoundStatus.Closed })
            is { Result: { } result } round
            ? round.Rules.Method.Votes(result).ToDictionary(votes => votes.Option, votes => votes.Total, StringComparer.Ordinal)
            : null;

    public static string Beginning(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= TitleLength)
            return line;
        // Never half a surrogate pair.
        var end = char.IsHighSurrogate(line[TitleLength - 2]) ? TitleLength - 2 : TitleLength - 1;
        return $"{line[..end].TrimEnd()}…";
    }
}
