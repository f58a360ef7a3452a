using System.Security.Cryptography;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Domain.Meetings;

/// <summary>Voting rounds from start to tally.</summary>
internal static class Rounds
{
    private const int MeetingLimit = 200;

    /// <summary>The name of the salt behind the voters' tags; it dies with the round.</summary>
    public static string KeyOf(RoundId round) => $"round/{round}";

    public static Round? OnTopics(MeetingState s) =>
        s.Rounds.Find(round => round is { Subject: RoundSubject.Topics, Status: RoundStatus.Open });

    /// <summary>Whether an open round is past its deadline, or is to close by itself and has all votes.</summary>
    public static bool IsDue(MeetingState s, Round round, DateTimeOffset now, IMeetingSecrets secrets) =>
        round.Status is RoundStatus.Open && (round.Deadline <= now || (round.Plan.CloseWhenAllVoted && AllVoted(s, round, secrets)));

    public static Decision<MeetingEvent> Start(MeetingState s, StartRound c, MeetingFacts f)
    {
        if (c.Of is { } of && s.RoundOf(of) is null)
            return No.Unknown("round");
        return Opening(s, Asked(s, c), c.Of, f);
    }

    /// <summary>The plan that is asked for: the one given, or that of the round to repeat. Null when there is neither.</summary>
    public static RoundPlan? Asked(MeetingState s, StartRound c) => c.Plan ?? (c.Of is { } of && s.RoundOf(of) is { } round ? PlanOf(round) : null);

    /// <summary>Starts a round, after another event if there is one.</summary>
    public static Decision<MeetingEvent> Opening(MeetingState s, RoundPlan? asked, RoundId? of, MeetingFacts f, MeetingEvent? after = null)
    {
        if (asked is null || VotingMethods.Find(asked.Method) is not { } method)
            return No.Unknown("voting method");
        if (RoundPlanning.Settle(s, method, asked, out var held) is { } refusal)
            return refusal;
        if (s.Rounds.Exists(round => round.Status is RoundStatus.Open && round.Subject == held.Subject && round.Plan.About == held.Plan.About))
            return No.RoundOpen;
        if (s.Rounds.Count >= MeetingLimit)
            return No.TooMany($"At most {MeetingLimit} rounds in a meeting.");
        var eligible = s.People.Values.Where(person => person.Writes).Select(person => person.Id).OrderBy(id => id.Value);
        var deadline = held.Plan.Seconds is { } seconds ? f.Now.AddSeconds(seconds) : (DateTimeOffset?)null;
        var started = new RoundStarted(new(f.Fresh), held.Plan, held.Subject, held.Options, [.. eligible], deadline, of);
        return new Decision<MeetingEvent>(after is null ? [started] : [after, started], started.Round.ToString())
        {
            Keys = [new(KeyOf(started.Round), f.Salt)],
        };
    }

    public static Decision<MeetingEvent> Close(MeetingState s, RoundId id, IMeetingSecrets secrets) =>
        s.RoundOf(id) switch
        {
            null => No.Unknown("round"),
            { Status: RoundStatus.Open } round => CloseAll([round], secrets),
            { Status: RoundStatus.Closed } => Decision<MeetingEvent>.Nothing,
            _ => No.RoundClosed,
        };

    /// <summary>Counts those of the rounds that are open. Their ballots and keys go.</summary>
    public static Decision<MeetingEvent> CloseAll(IEnumerable<Round> rounds, IMeetingSecrets secrets)
    {
        var open = rounds.Where(round => round.Status is RoundStatus.Open).ToList();
        return new Decision<MeetingEvent>([.. open.Select(round => new RoundClosed(round.Id, Count(round, secrets.Ballots(round.Id))))])
        {
            DropKeys = [.. open.Select(round => KeyOf(round.Id))],
            DropBallots = [.. open.Select(round => round.Id.Value)],
        };
    }

    public static Decision<MeetingEvent> Cancel(MeetingState s, RoundId id) =>
        s.RoundOf(id) switch
        {
            null => No.Unknown("round"),
            { Status: RoundStatus.Open } => new Decision<MeetingEvent>([new RoundCancelled(id)]) { DropKeys = [KeyOf(id)], DropBallots = [id.Value] },
            { Status: RoundStatus.Cancelled } => Decision<MeetingEvent>.Nothing,
            _ => No.RoundClosed,
        };

    public static Decision<MeetingEvent> Admit(MeetingState s, AdmitVoter c)
    {
        if (s.RoundOf(c.Round) is not { } held)
            return No.Unknown("round");
        if (held.Status is not RoundStatus.Open)
            return No.RoundClosed;
        if (!s.People.TryGetValue(c.Person, out var person) || !person.In)
            return No.Unknown("participant");
        return !person.Writes ? No.Observer
            : held.Eligible.Contains(c.Person) ? Decision<MeetingEvent>.Nothing
            : new VoterAdmitted(c.Round, c.Person);
    }

    /// <summary>As it was asked for: with its subject and choices, which a held plan does not say twice.</summary>
    private static RoundPlan PlanOf(Round round) => round.Plan with
    {
        Subject = round.Subject,
        Choices = round.Subject is RoundSubject.Question && !round.Rules.Method.HasOwnScale ? [.. round.Options.Select(option => option.Label)] : null,
    };

    /// <summary>Who was removed or only watches by now is not waited for.</summary>
    private static bool AllVoted(MeetingState s, Round round, IMeetingSecrets secrets)
    {
        var any = false;
        foreach (var id in round.Eligible)
        {
            if (!s.People.TryGetValue(id, out var person) || !person.Writes)
                continue;
            // A dot is not a vote yet when four more may follow, unless its voter says that they are done.
            if (secrets.BallotOf(round.Id, id) is not { } ballot || !BallotRules.Counts(ballot) || !(person.Ready || round.Rules.IsComplete(ballot)))
                return false;
            any = true;
        }
        return any;
    }

    private static RoundResult Count(Round round, IEnumerable<CountedBallot> stored)
    {
        CountedBallot[] counted = [.. stored.Where(one => BallotRules.Counts(one.Ballot))];
        Ballot[] ballots = [.. counted.Select(one => one.Ballot)];
        var tally = round.Rules.Tally(ballots).Lines;
        return new(
            tally,
            round.Eligible.Count,
            ballots.Count(ballot => !ballot.Abstain),
            ballots.Count(ballot => ballot.Abstain),
            [.. counted.Select(one => Fingerprint(one.BallotId)).Order(StringComparer.Ordinal)],
            round.Plan.Visibility is RoundVisibility.ByName
                ? [.. counted.OrderBy(one => one.Voter.Value).Select(one => new NamedBallot(one.Voter, one.Ballot))]
                : null,
            Outcome(round, tally, ballots));
    }

    private static RoundOutcome Outcome(Round round, IReadOnlyList<OptionTally> tally, Ballot[] ballots)
    {
        var outcome = round.Rules.Method.Outcome(round.Rules.Slate, tally, ballots);
        var missed = ballots.Length * 100 < round.Plan.Quorum * round.Eligible.Count;
        return missed ? outcome with { Verdict = RoundVerdict.QuorumMissed, Winners = [] } : outcome;
    }

    private static string Fingerprint(Guid ballotId) => Convert.ToHexStringLower(SHA256.HashData(ballotId.ToByteArray(bigEndian: true)));
}
