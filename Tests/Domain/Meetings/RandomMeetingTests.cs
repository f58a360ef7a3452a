using Collab.Domain.Meetings;
using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Domain.Meetings;

/// <summary>What holds at every step of meetings in which anything happens.</summary>
public sealed class RandomMeetingTests
{
    private const int StepCount = 400;

    public static TheoryData<int, bool, bool> Meetings()
    {
        var data = new TheoryData<int, bool, bool>();
        for (var seed = 1; seed <= 8; seed++)
            data.Add(seed, seed % 2 == 0, seed % 3 != 0);
        return data;
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Changes_folded_by_a_client_equal_the_view(int seed, bool anonymous, bool hidden)
    {
        var folded = new ClientFold(MeetingProjection.View(MeetingState.Initial));
        foreach (var step in new RandomMeeting(seed, new(anonymous, hidden)).Steps(StepCount))
        {
            folded.Apply(MeetingProjection.Changes(step.Before, step.After));
            Assert.True(Canonical.Of(MeetingProjection.View(step.After)) == folded.Canonically, $"Seed {seed} differs at version {step.Version} after {Names(step)}.");
        }
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Replay_of_stored_events_and_a_snapshot_equal_the_live_state(int seed, bool anonymous, bool hidden)
    {
        var replayed = MeetingState.Initial;
        var version = 0L;
        foreach (var step in new RandomMeeting(seed, new(anonymous, hidden)).Steps(StepCount))
        {
            foreach (var happened in step.Events)
                replayed = Meeting.Evolve(replayed, StreamJson.Parse<MeetingEvent>(StreamJson.Bytes(happened)), ++version, step.At);
            if (version % 7 == 0)
                replayed = StreamJson.Parse<MeetingState>(StreamJson.Bytes(replayed));
            Assert.True(Canonical.Of(step.After) == Canonical.Of(replayed), $"Seed {seed} differs at version {step.Version} after {Names(step)}.");
        }
        Assert.True(version > 60, $"Seed {seed} made only {version} events.");
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void No_group_is_left_with_one_card_and_cards_and_groups_agree(int seed, bool anonymous, bool hidden)
    {
        foreach (var step in new RandomMeeting(seed, new(anonymous, hidden)).Steps(StepCount))
        {
            foreach (var group in step.After.Groups.Values)
            {
                Assert.NotEqual(1, group.Cards.Count);
                Assert.Equal(
                    step.After.Cards.Values.Where(card => card.Group == group.Id).Select(card => card.Id.Value).Order(),
                    group.Cards.Select(card => card.Value).Order());
            }
            Assert.DoesNotContain(step.After.Cards.Values, card => card.Deleted && card.Group is not null);
        }
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void Nobody_sees_anothers_closed_card_or_an_anonymous_author(int seed, bool anonymous, bool hidden)
    {
        var meeting = new RandomMeeting(seed, new(anonymous, hidden));
        foreach (var step in meeting.Steps(StepCount))
        {
            var shown = Shown(MeetingProjection.View(step.After)) + (MeetingProjection.Changes(step.Before, step.After) is { } changes ? Shown(changes) : "");
            if (!step.After.Revealed)
                Assert.DoesNotContain(step.After.Cards.Values, card => shown.Contains($"\"{card.Text}\"", StringComparison.Ordinal));
            if (!step.After.Revealed)
                Assert.DoesNotContain(step.After.Images.Keys, image => shown.Contains($"{image}", StringComparison.Ordinal));
            if (step.After.Settings.Anonymous)
                NobodyIsNamed(step.After);
            foreach (var person in step.After.People.Keys)
            {
                var mine = MeetingProjection.Mine(step.After, person, meeting.Secrets, [], false);
                Assert.All(mine.Cards, own => Assert.True(step.After.Cards[own.Id].Author.Is(person, own.Id.Value, meeting.Secrets)));
                Assert.True(mine.JoinCode is null || mine.CanFacilitate, "A join code is for facilitators.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void What_does_not_touch_everyone_changes_nothing_of_others(int seed, bool anonymous, bool hidden)
    {
        var meeting = new RandomMeeting(seed, new(anonymous, hidden));
        foreach (var step in meeting.Steps(StepCount).Skip(1).Where(step => !step.Events.Any(MeetingProjection.TouchesEveryone)))
        {
            foreach (var (person, then) in step.Before.People.Where(known => known.Key != step.Caller && known.Value.In && step.After.People[known.Key].In))
            {
                var before = Shown(MeetingProjection.Mine(step.Before, person, meeting.Secrets, [], false));
                var after = Shown(MeetingProjection.Mine(step.After, person, meeting.Secrets, [], false));
                Assert.True(before == after, $"Seed {seed}: {Names(step)} changed what is {then.Name}'s own.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Meetings))]
    public void A_picture_is_shown_to_whom_its_cards_text_is_and_belongs_to_one_card(int seed, bool anonymous, bool hidden)
    {
        var meeting = new RandomMeeting(seed, new(anonymous, hidden));
        var shownOnce = 0;
        foreach (var step in meeting.Steps(StepCount))
        {
            var pictured = step.After.Cards.Values.Where(card => card.Image is not null).ToList();
            Assert.Equal(pictured.Count, pictured.DistinctBy(card => card.Image!.Id).Count());
            var open = MeetingProjection.View(step.After).Cards.Where(card => card.Image is not null).Select(card => card.Image!.Id).ToHashSet();
            foreach (var person in step.After.People.Keys)
            {
                var own = MeetingProjection.Mine(step.After, person, meeting.Secrets, [], false).Cards.Where(card => card.Image is not null).Select(card => card.Image!.Id);
                var told = open.Concat(own).ToHashSet();
                Assert.All(step.After.Images.Keys, image => Assert.Equal(told.Contains(image), MeetingProjection.Shows(step.After, person, image, meeting.Secrets)));
                shownOnce += told.Count;
            }
        }
        Assert.True(shownOnce > 0, $"Seed {seed} made no picture.");
    }

    private static void NobodyIsNamed(MeetingState s)
    {
        var view = MeetingProjection.View(s);
        Assert.All(view.Cards, card => Assert.Null(card.Author));
        Assert.All(view.Comments, comment => Assert.Null(comment.Author));
        Assert.All(view.Steps, step => Assert.Null(step.By));
        Assert.All(view.CheckIns, said => Assert.Null(said.Person));
        Assert.DoesNotContain(view.CheckIns, said => s.People.Keys.Any(person => said.Id == person.ToString()));
        Assert.All(s.Cards.Values, card => Assert.Null(card.Author.Person));
    }

    private static string Shown(object value) => System.Text.Encoding.UTF8.GetString(StreamJson.BytesOf(value));

    private static string Names(Happening step) => string.Join(", ", step.Events.Select(happened => happened.GetType().Name));
}
