using System.Text;
using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Tests.Support;

/// <summary><c>Given(events).When(person, command).Then(events)</c> for meetings.</summary>
internal sealed class Scenario
{
    private MeetingState _state;
    private Decision<MeetingEvent>? _decision;
    private Dictionary<ImageId, CardImage> _images = [];

    private Scenario(MeetingState state) => _state = state;

    /// <summary>The random id that the command is given.</summary>
    public static Guid Fresh { get; } = Guid.Parse("ffffffff-0000-4000-8000-000000000001");

    public FakeSecrets Secrets { get; } = new();

    public DateTimeOffset Now { get; private set; } = Room.Noon;

    public bool FacilitatorGone { get; private set; }

    public MeetingState State => _state;

    public Decision<MeetingEvent> Decision => _decision ?? throw new InvalidOperationException("Nothing was asked yet.");

    public static Scenario Given(params IEnumerable<MeetingEvent> events) => new(Room.After(events));

    public Scenario At(TimeSpan later)
    {
        Now = Room.Noon + later;
        return this;
    }

    public Scenario WithoutFacilitator()
    {
        FacilitatorGone = true;
        return this;
    }

    /// <summary>Pictures that somebody has brought.</summary>
    public Scenario WithImages(params CardImage[] images)
    {
        _images = images.ToDictionary(image => image.Id);
        return this;
    }

    public Scenario Cast(PersonId voter, params IEnumerable<Choice> choices) => Cast(voter, new Ballot([.. choices]));

    public Scenario Cast(PersonId voter, Ballot ballot)
    {
        var round = _state.Rounds[^1].Id;
        if (!Secrets.Cast.TryGetValue(round, out var ballots))
            Secrets.Cast[round] = ballots = [];
        ballots.Add(new(voter, new Guid(ballots.Count + 1, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]), ballot));
        return this;
    }

    public Scenario When(PersonId person, MeetingCommand command) =>
        Decided(Meeting.Decide(_state, command, new(new(person, default), Now, Fresh, Room.Salt, FacilitatorGone, Secrets) { Images = _images }));

    /// <summary>For what is not a command.</summary>
    public Scenario When(Func<MeetingState, Decision<MeetingEvent>> ask) => Decided(ask(_state));

    public Scenario Then(params MeetingEvent[] events)
    {
        Assert.Null(Decision.Refusal);
        Assert.Equal(Written(events), Written(Decision.Events));
        foreach (var happened in events)
            _state = Meeting.Evolve(_state, happened, 1_000 + _state.Cards.Count, Now);
        return this;
    }

    public Scenario ThenNothing() => Then();

    public void ThenRefused(string code)
    {
        Assert.Empty(Decision.Events);
        Assert.Equal(code, Decision.Refusal?.Code);
    }

    private Scenario Decided(Decision<MeetingEvent> decision)
    {
        _decision = decision;
        return this;
    }

    private static string Written(IEnumerable<MeetingEvent> events) =>
        string.Join('\n', events.Select(happened => Encoding.UTF8.GetString(StreamJson.Bytes(happened))));
}
