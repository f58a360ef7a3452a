using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>What is different in a meeting that asks whoever comes.</summary>
internal static class Polls
{
    /// <summary>What a poll has for a template.</summary>
    public const string Template = "poll";

    public const int PeopleLimit = 2_000;

    /// <summary>Above this many, people are a number: the list would be most of what a large poll sends.</summary>
    private const int PeopleShown = 100;

    /// <summary>The one stage of a poll, as long as it takes.</summary>
    public static readonly IReadOnlyList<AgendaItem> Agenda = [new(Stage.Vote, 0)];

    private static readonly Refusal NoQuestion = new(RefusalCode.Empty, "A poll asks something.");
    private static readonly Refusal NoNames = No.Malformed("In a poll without names no round is by name.");
    private static readonly Refusal NeverAll = No.Malformed("People may come to a poll as long as it asks, so that it never knows that all have voted.");
    private static readonly Refusal NoTopics = No.Malformed("A poll has neither topics nor actions to vote on.");

    /// <summary>Opens the poll its team planned, starts it, and opens its first round. A repeat does nothing.</summary>
    /// <param name="salt">16 random bytes, others than the round's: those are forgotten when it closes.</param>
    public static Decision<MeetingEvent> Begin(MeetingState s, MeetingPlan plan, byte[] salt, MeetingFacts f)
    {
        var opened = Meeting.Open(s, plan, salt, f.Secrets);
        if (opened.Events.Count == 0)
            return opened;
        MeetingEvent[] begun = [.. opened.Events, new MeetingStarted(Stage.Vote)];
        var asked = Rounds.Opening(begun.Aggregate(s, (state, happened) => Meeting.Evolve(state, happened, 1, f.Now)), plan.Question, null, f);
        return asked.Refusal is not null ? asked : opened with { Events = [.. begun, .. asked.Events], Keys = [.. opened.Keys, .. asked.Keys] };
    }

    /// <summary>Whether a poll could begin like this; asked before it is there.</summary>
    public static Refusal? CannotAsk(RoundPlan? question, MeetingSettings settings)
    {
        var poll = MeetingState.Initial with { Kind = MeetingKind.Poll, Settings = settings, Phase = MeetingPhase.Live, Revealed = true };
        if (CannotAsk(poll, question) is { } refusal)
            return refusal;
        return VotingMethods.Find(question!.Method) is { } method ? RoundPlanning.Settle(poll, method, question, out _) : No.Unknown("voting method");
    }

    /// <summary>Why a command has no place in a poll; null for what it takes.</summary>
    public static Refusal? MayNot(MeetingState s, MeetingCommand command) => command switch
    {
        StartRound c => CannotAsk(s, Rounds.Asked(s, c)),
        CloseRound or CancelRound or AdmitVoter => null,
        SetDoor or AdmitPerson or RemoveParticipant => null,
        HandOver or SetCoFacilitator or TakeOver => null,
        CloseMeeting or ReopenMeeting => null,
        _ => No.NotInPoll,
    };

    /// <summary>Guests are asked for no name, and those who have one do not leave it here.</summary>
    public static bool IsNameless(MeetingState s) => s is { Kind: MeetingKind.Poll, Settings.Anonymous: true };

    /// <summary>Whoever comes into a poll may vote in what it asks now.</summary>
    public static IEnumerable<MeetingEvent> Admissions(MeetingState s, PersonId person) => s.Kind is MeetingKind.Poll
        ? s.Rounds.Where(round => round.Status is RoundStatus.Open && !round.Eligible.Contains(person)).Select(round => new VoterAdmitted(round.Id, person))
        : [];

    /// <summary>Whether people show, or their number alone: a crowd, and people without names, would be nothing but a long list.</summary>
    public static bool ShowsPeople(MeetingState s) => s.Kind is not MeetingKind.Poll || (!s.Settings.Anonymous && s.People.Count <= PeopleShown);

    /// <summary>The last closed round that somebody voted in, in one line; null before a round closed.</summary>
    public static PollResult? ResultOf(MeetingState s) =>
        ResultOf([.. s.Rounds.Where(round => round.Result is not null).Select(round => new Closed(round.Plan.Title, round.Plan.Method, round.Options, round.Result!))]);

    /// <inheritdoc cref="ResultOf(MeetingState)"/>
    public static PollResult? ResultOf(MeetingView meeting) =>
        ResultOf([.. meeting.Rounds.Where(round => round.Result is not null).OrderBy(round => round.Number)
            .Select(round => new Closed(round.Title, round.Method, round.Options, round.Result!))]);

    private static PollResult? ResultOf(List<Closed> rounds)
    {
        if (rounds.Count == 0)
            return null;
        var last = rounds.FindLast(round => round.Result.Voted > 0) ?? rounds[^1];
        var (question, method, options, result) = last;
        var winner = result.Outcome?.Winners is [var only] ? options.FirstOrDefault(option => option.Id == only) : null;
        var votes = result.Tally.FirstOrDefault(tally => tally.Option == winner?.Id)?.Total ?? 0;
        return new(question, method, result.Voted, result.Outcome?.Verdict, winner, votes, result.Outcome?.Mean);
    }

    private static Refusal? CannotAsk(MeetingState s, RoundPlan? question) =>
        question is null || string.IsNullOrWhiteSpace(question.Title) ? NoQuestion
        : question.Visibility is RoundVisibility.ByName && s.Settings.Anonymous ? NoNames
        : question.CloseWhenAllVoted ? NeverAll
        : question.Subject is RoundSubject.Topics or RoundSubject.Actions ? NoTopics
        : null;

    private sealed record Closed(string Question, string Method, IReadOnlyList<RoundOption> Options, RoundResult Result);
}
