using Collab.Domain.Meetings;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Tests.Support;

/// <summary>A meeting whose people do anything at all, sensible or not; the same for the same seed.</summary>
internal sealed class RandomMeeting(int seed, MeetingSettings settings)
{
    private static readonly PersonId[] People = [Room.Ada, Room.Ada, Room.Ben, Room.Cleo, Room.Olga, Room.Gus, Room.Stranger, Room.Person(10)];

    private readonly Random _random = new(seed);
    private readonly FakeSecrets _secrets = new();
    private readonly Dictionary<ImageId, CardImage> _images = [];
    private int _words;

    public IMeetingSecrets Secrets => _secrets;

    /// <summary>What happened at each step, with the state before and after; the first step opens the meeting.</summary>
    public IEnumerable<Happening> Steps(int count)
    {
        var state = MeetingState.Initial;
        var version = 0L;
        var opening = Room.Reflecting(settings);
        for (var i = 0; i < count; i++)
        {
            var now = Room.Noon.AddSeconds(i);
            // Mostly who may, since refusals make no events.
            var caller = i > 0 && Chance() ? state.Facilitator : Pick(People);
            IReadOnlyList<MeetingEvent> events = i == 0 ? opening : Decide(state, caller, now).Events;
            var before = state;
            foreach (var happened in events)
                state = Meeting.Evolve(state, happened, ++version, now);
            yield return new(caller, events, now, version, before, state);
        }
    }

    private Decision<MeetingEvent> Decide(MeetingState s, PersonId caller, DateTimeOffset now)
    {
        var other = Pick(People);
        // A room in which nobody may do anything would prove nothing.
        if (!s.People[s.Facilitator].Writes)
            return s.People.Values.FirstOrDefault(person => person is { Writes: true, Guest: false }) is { } next
                ? Meeting.Decide(s, new TakeOver(), new(new(next.Id, default), now, Id(), RandomBytes(), true, _secrets))
                : Meeting.Enter(s, Room.Person(100 + _words++), "Somebody new", TeamRole.Member, guest: false);
        switch (_random.Next(40))
        {
            case 0:
                return Meeting.Enter(s, other, $"Name {Word()}", TeamRole.Member, Chance());
            case 1:
                return Meeting.MemberChanged(s, other, Chance(8) ? null : Chance(4) ? TeamRole.Observer : TeamRole.Member, $"Name {Word()}");
            case 2:
                Vote(s, now);
                return Decision<MeetingEvent>.Nothing;
            case 3:
                return Meeting.CloseDue(s, now, _secrets);
            default:
                var decided = Meeting.Decide(s, Command(s, other), new(new(caller, default), now, Id(), RandomBytes(), Chance(10), _secrets) { Images = _images });
                foreach (var dropped in decided.DropImages)
                    _images.Remove(new(dropped));
                return decided;
        }
    }

    private void Vote(MeetingState s, DateTimeOffset now)
    {
        if (s.Rounds.FindLast(round => round.Status is RoundStatus.Open) is not { } round)
            return;
        var voter = Pick(People);
        Ballot ballot = Chance(4) ? new([], Abstain: true) : new([new(Pick(round.Options).Id, 1)], Reason: Chance(4) ? Word() : null);
        if (Meeting.MayVote(s, round.Id, voter, ballot, now) is not null)
            return;
        if (!_secrets.Cast.TryGetValue(round.Id, out var ballots))
            _secrets.Cast[round.Id] = ballots = [];
        ballots.RemoveAll(cast => cast.Voter == voter);
        ballots.Add(new(voter, Id(), ballot));
    }

    private MeetingCommand Command(MeetingState s, PersonId other) => s.Phase is MeetingPhase.Closed ? new ReopenMeeting() : _random.Next(52) switch
    {
        0 => new ChangeSettings("Title", s.Settings with { HideCards = Chance(), SecretVotes = Chance() }),
        1 => new ChangeSettings("Title", s.Settings with { Anonymous = Chance() }),
        2 => new ChangeAgenda([.. s.Agenda.OrderBy(_ => _random.Next())]),
        3 or 4 => new GoToStage(Pick(Enum.GetValues<Stage>())),
        5 => new StartTimer(_random.Next(5, 100)),
        6 => new ExtendTimer(_random.Next(5, 100)),
        7 => new StopTimer(),
        8 or 9 => new CheckIn(_random.Next(0, 6), Word()),
        10 => new SetReady(Chance()),
        11 => new RaiseHand(Chance(), Chance() ? null : other),
        12 => new EditCard(Any(s.Cards), $"text {Word()}"),
        13 => new MoveCard(Any(s.Cards), Chance() ? Room.Glad : Room.Sad),
        14 => new DeleteCard(Any(s.Cards)),
        15 => new RestoreCard(Any(s.Cards)),
        16 or 17 => new RevealCards(Chance()),
        18 => new LockCards(Chance(4)),
        19 or 20 or 21 => new GroupCards([Any(s.Cards), Any(s.Cards), Any(s.Cards)], Chance() ? null : Any(s.Groups)),
        22 => new UngroupCards([Any(s.Cards), Any(s.Cards)]),
        23 => new TitleGroup(Any(s.Groups), Chance() ? "" : Word()),
        24 or 25 => new UndoStep(s.Steps.IsEmpty ? default : Pick(s.Steps).Id),
        26 or 27 => new StartRound(Plan(s)),
        28 => new CloseRound(s.Rounds.IsEmpty ? default : Pick(s.Rounds).Id),
        29 => new CancelRound(s.Rounds.IsEmpty ? default : Pick(s.Rounds).Id),
        30 => new AdmitVoter(s.Rounds.IsEmpty ? default : Pick(s.Rounds).Id, other),
        31 => new SetSpotlight(Chance() ? null : new(SpotlightKind.Card, Any(s.Cards).Value)),
        32 => new MarkDiscussed(Any(s.Cards).Value, Chance()),
        33 or 34 => new AddComment(Any(s.Cards).Value, $"comment {Word()}"),
        35 => new DeleteComment(Any(s.Comments)),
        36 or 37 or 38 => new React(Any(s.Cards), Pick(Talk.Reactions), Chance()),
        39 => new AgreeAction($"action {Word()}", Chance() ? null : other),
        40 => new HandOver(other),
        41 => new SetCoFacilitator(other, Chance()),
        42 => new TakeOver(),
        43 => new SetDoor(Pick(Enum.GetValues<Door>())),
        44 => new AdmitPerson(other),
        45 => new RemoveParticipant(other, Chance(6)),
        46 when Chance(4) => new CloseMeeting(),
        47 => new ExtendMeeting(_random.Next(0, 10)),
        48 => new SetCardImage(Any(s.Cards), Image()),
        _ => new AddCard(Chance() ? Room.Glad : Room.Sad, $"text {Word()}", Chance() ? Image() : null),
    };

    /// <summary>A new picture, one that was there before, or none.</summary>
    private ImageId? Image()
    {
        if (Chance(4))
            return Chance() || _images.Count == 0 ? null : Any(_images);
        var image = new ImageId(Id());
        _images[image] = new(image, _random.Next(1, 2_000), _random.Next(1, 2_000));
        return image;
    }

    private RoundPlan Plan(MeetingState s)
    {
        var method = Pick(VotingMethods.All);
        var subject = Pick(method.Subjects);
        var question = subject is RoundSubject.Question;
        return new(
            method.Name, Pick(Enum.GetValues<RoundVisibility>()), Chance() ? "" : Word(), Seconds: Chance() ? null : 20, Subject: subject,
            Choices: question && !method.HasOwnScale ? [Word(), Word()] : null,
            About: question && method.HasOwnScale && Chance() ? Any(s.Cards).Value : null,
            Quorum: Chance() ? null : 50, CloseWhenAllVoted: Chance(4));
    }

    private bool Chance(int oneIn = 2) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    private TKey Any<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> all) where TKey : struct =>
        all.Count == 0 ? default : all.Keys.ElementAt(_random.Next(all.Count));

    private string Word() => $"w{++_words}";

    private Guid Id() => new(RandomBytes());

    private byte[] RandomBytes()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return bytes;
    }
}

internal sealed record Happening(PersonId Caller, IReadOnlyList<MeetingEvent> Events, DateTimeOffset At, long Version, MeetingState Before, MeetingState After);
