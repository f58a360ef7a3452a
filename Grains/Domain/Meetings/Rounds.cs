using System.Security.Cryptography;
using Collab.Domain.Text;
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

    public static bool IsDue(Round round, DateTimeOffset now) => round.Status is RoundStatus.Open && round.Deadline <= now;

    public static Refusal? Check(Round round, Ballot ballot) => VotingMethods.Check(MethodOf(round), round.Plan, round.Options, ballot);

    /// <summary>What a ballot uses of its round's budget, for the receipt.</summary>
    public static int Used(Round round, Ballot ballot) => MethodOf(round).Used(ballot);

    /// <summary>The running totals, for rounds that are open to see.</summary>
    public static IReadOnlyList<OptionTally> Tally(Round round, IReadOnlyList<Ballot> ballots) => MethodOf(round).Tally(round.Options, ballots);

    public static Decision<MeetingEvent> Start(MeetingState s, StartRound c, MeetingFacts f)
    {
        if (c.Of is { } of && !s.Rounds.Exists(round => round.Id == of))
            return No.Unknown("round");
        return Opening(s, c.Plan, c.Of, f);
    }

    /// <summary>Starts a round, after another event if there is one.</summary>
    public static Decision<MeetingEvent> Opening(MeetingState s, RoundPlan? asked, RoundId? of, MeetingFacts f, MeetingEvent? after = null)
    {
        if (asked is null || VotingMethods.Find(asked.Method) is not { } method)
            return No.Unknown("voting method");
        var title = Clean.Line(asked.Title, 0, 200);
        var plan = method.Settle(asked) with { Title = title.Value };
        if ((title.Refusal ?? CheckPlan(method, plan)) is { } refusal)
            return refusal;
        if (s.Rounds.Exists(round => round.Subject == method.Subject && round.Status is RoundStatus.Open))
            return No.RoundOpen;
        if (s.Rounds.Count >= MeetingLimit)
            return No.TooMany($"At most {MeetingLimit} rounds in a meeting.");
        if (method.Subject is RoundSubject.Topics && !s.Revealed)
            return No.NotRevealed;
        var options = method.Options(plan, Topics.Options(s));
        if (options.Count == 0)
            return No.NoTopics;
        var eligible = s.People.Values.Where(person => person.Writes).Select(person => person.Id).OrderBy(id => id.Value);
        var deadline = plan.Seconds is { } seconds ? f.Now.AddSeconds(seconds) : (DateTimeOffset?)null;
        var started = new RoundStarted(new(f.Fresh), plan, method.Subject, options, [.. eligible], deadline, of);
        return new Decision<MeetingEvent>(after is null ? [started] : [after, started], started.Round.ToString())
        {
            Keys = [new(KeyOf(started.Round), f.Salt)],
        };
    }

    public static Decision<MeetingEvent> Close(MeetingState s, RoundId id, IMeetingSecrets secrets) =>
        s.Rounds.Find(round => round.Id == id) switch
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
        s.Rounds.Find(round => round.Id == id) switch
        {
            null => No.Unknown("round"),
            { Status: RoundStatus.Open } => new Decision<MeetingEvent>([new RoundCancelled(id)]) { DropKeys = [KeyOf(id)], DropBallots = [id.Value] },
            { Status: RoundStatus.Cancelled } => Decision<MeetingEvent>.Nothing,
            _ => No.RoundClosed,
        };

    public static Decision<MeetingEvent> Admit(MeetingState s, AdmitVoter c)
    {
        if (s.Rounds.Find(round => round.Id == c.Round) is not { } held)
            return No.Unknown("round");
        if (held.Status is not RoundStatus.Open)
            return No.RoundClosed;
        if (!s.People.TryGetValue(c.Person, out var person) || !person.In)
            return No.Unknown("participant");
        return !person.Writes ? No.Observer
            : held.Eligible.Contains(c.Person) ? Decision<MeetingEvent>.Nothing
            : new VoterAdmitted(c.Round, c.Person);
    }

    private static Refusal? CheckPlan(IVotingMethod method, RoundPlan plan) =>
        !Enum.IsDefined(plan.Visibility) ? No.Malformed("There is no such visibility.")
        : plan.Seconds is < 10 or > 7_200 ? No.Malformed("A round takes 10 to 7,200 seconds.")
        : method.Check(plan);

    private static RoundResult Count(Round round, IReadOnlyList<CountedBallot> ballots) => new(
        Tally(round, [.. ballots.Select(counted => counted.Ballot)]),
        round.Eligible.Count,
        ballots.Count(counted => !counted.Ballot.Abstain),
        ballots.Count(counted => counted.Ballot.Abstain),
        [.. ballots.Select(counted => Fingerprint(counted.BallotId)).Order(StringComparer.Ordinal)],
        round.Plan.Visibility is RoundVisibility.ByName
            ? [.. ballots.OrderBy(counted => counted.Voter.Value).Select(counted => new NamedBallot(counted.Voter, counted.Ballot))]
            : null);

    private static string Fingerprint(Guid ballotId) => Convert.ToHexStringLower(SHA256.HashData(ballotId.ToByteArray(bigEndian: true)));

    private static IVotingMethod MethodOf(Round round) =>
        VotingMethods.Find(round.Plan.Method) ?? throw new InvalidOperationException($"The round's method {round.Plan.Method} is not registered.");
}
