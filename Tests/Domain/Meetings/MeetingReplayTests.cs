using Collab.Domain.Meetings;
using Collab.Meetings;
using Collab.Tests.Support;

namespace Collab.Tests.Domain.Meetings;

/// <summary>What a meeting that is told again shows, and what it does not.</summary>
public sealed class MeetingReplayTests
{
    private const int StepCount = 300;

    public static TheoryData<int, bool, bool> Meetings() => RandomMeetingTests.Meetings();

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Replay_folded_by_a_client_equals_the_final_view(int seed, bool anonymous, bool hidden)
    {
        var told = Tell(seed, anonymous, hidden);
        var folded = new ClientFold(MeetingProjection.View(MeetingState.Initial));
        var version = 0L;
        foreach (var step in told.Steps)
        {
            Assert.Equal(version, step.From);
            folded.Apply(step.Changes);
            version = step.Version;
        }
        Assert.Equal(told.Events.Count, version);
        Assert.Equal(Canonical.Of(MeetingProjection.View(told.Last)), folded.Canonically);
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void No_step_shows_words_that_do_not_stand_or_were_closed_paper_then(int seed, bool anonymous, bool hidden)
    {
        var told = Tell(seed, anonymous, hidden);
        var final = MeetingProjection.View(told.Last);
        foreach (var step in told.Steps)
        {
            var shown = MeetingProjection.View(step.After);
            var live = told.Events[(int)step.Version - 1].After;
            Assert.All(shown.Cards, card => Assert.True(string.IsNullOrEmpty(card.Text) || card.Text == final.Cards.Single(one => one.Id == card.Id).Text));
            Assert.All(shown.Cards, card => Assert.True(card.Image is null || card.Image == final.Cards.Single(one => one.Id == card.Id).Image));
            Assert.All(shown.Comments, comment => Assert.Contains(comment, final.Comments));
            Assert.All(shown.CheckIns, said => Assert.Contains(said, final.CheckIns));
            Assert.All(shown.Groups, group => Assert.True(live.Revealed || group.Title is null));
            Assert.All(shown.People, person => Assert.Equal(told.Last.People[person.Id].Name, person.Name));
            if (!live.Revealed)
                Assert.All(shown.Cards, card => Assert.Null(card.Text));
            if (told.Last.Settings.Anonymous)
                Assert.True(shown.Cards.All(card => card.Author is null) && shown.CheckIns.All(said => said.Person is null), "Somebody is named.");
        }
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Steps_of_an_anonymous_meeting_go_from_turn_to_turn_and_to_the_minute(int seed, bool anonymous, bool hidden)
    {
        var told = Tell(seed, anonymous, hidden);
        if (!told.Last.Settings.Anonymous)
        {
            Assert.Equal(told.Events.Count, told.Steps.Count);
            return;
        }
        Assert.All(told.Steps, step => Assert.Equal(0, step.At.Ticks % TimeSpan.TicksPerMinute));
        // Whoever wrote between two turns is in one step with all that others did then.
        foreach (var step in told.Steps.SkipLast(1))
        {
            var next = told.Events[(int)step.Version].Happened;
            Assert.True(Turn(told.Events[(int)step.Version - 1].Happened) || Turn(next), $"A step ends before {next.GetType().Name}.");
        }
    }

    [Fact]
    public void Card_of_an_anonymous_meeting_comes_with_all_that_its_stage_brought()
    {
        MeetingEvent[] events = [.. Room.Grouping(new(Anonymous: true)), new MeetingClosed()];
        var steps = Steps(events, Room.After(events));
        var first = steps.Single(step => step is { Before.Cards.IsEmpty: true, After.Cards.IsEmpty: false });
        Assert.Equal(4, first.After.Cards.Count);
        Assert.Equal(Stage.Reflect, first.After.Stage);
        Assert.All(MeetingProjection.View(first.After).Cards, card => Assert.Null(card.Text));
    }

    [Fact]
    public void What_was_closed_again_and_reworded_unseen_is_not_shown_where_it_was_open()
    {
        MeetingEvent[] events = [.. Room.Grouping(), new CardsHidden(), new CardEdited(Room.Card(1), "for nobody"), new MeetingClosed()];
        Assert.All(Steps(events, Room.After(events)), step => Assert.All(MeetingProjection.View(step.After).Cards, card => Assert.Null(card.Text)));
    }

    private static bool Turn(MeetingEvent happened) => happened is
        MeetingStarted or StageEntered or CardsRevealed or CardsHidden or RoundStarted or RoundClosed or RoundCancelled or MeetingClosed or MeetingReopened;

    private static Told Tell(int seed, bool anonymous, bool hidden)
    {
        List<(MeetingEvent Happened, MeetingState After, DateTimeOffset At)> events = [];
        var (state, version) = (MeetingState.Initial, 0L);
        foreach (var step in new RandomMeeting(seed, new(anonymous, hidden)).Steps(StepCount))
        {
            foreach (var happened in step.Events)
            {
                state = Meeting.Evolve(state, happened, ++version, step.At);
                events.Add((happened, state, step.At));
            }
        }
        var replay = new MeetingReplay(state, version);
        return new(state, events, [.. events.SelectMany((one, i) => replay.Next(one.Happened, i + 1, one.At))]);
    }

    private static List<ReplayStep> Steps(MeetingEvent[] events, MeetingState last)
    {
        var replay = new MeetingReplay(last, events.Length);
        return [.. events.SelectMany((happened, i) => replay.Next(happened, i + 1, Room.Noon.AddSeconds(i)))];
    }

    private sealed record Told(MeetingState Last, IReadOnlyList<(MeetingEvent Happened, MeetingState After, DateTimeOffset At)> Events, IReadOnlyList<ReplayStep> Steps);
}
