using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using Collab.Voting;

namespace Collab.Tests.Grains;

/// <summary>A crew's meeting at Reflect with Ada, who facilitates, and Ben. Nobody is connected, so no timer of the meeting runs.</summary>
internal sealed class Meetup
{
    private Meetup(Crew crew, PersonId ben, MeetingId id) => (Crew, Ben, Id) = (crew, ben, id);

    public Crew Crew { get; }

    public PersonId Ada => Crew.Leader;

    public PersonId Ben { get; }

    public MeetingId Id { get; }

    public StreamKey Stream => new(StreamKind.Meeting, Id.Value);

    public IMeetingGrain Grain => Crew.Meeting(Id);

    public ColumnId Column { get; private set; }

    /// <summary>The open round; default before <see cref="OpenRound"/>.</summary>
    public RoundId Round { get; private set; }

    /// <summary>What the round is about.</summary>
    public CardId Topic { get; private set; }

    public static async Task<Meetup> Begin(ClusterFixture cluster, MeetingSettings? settings = null)
    {
        var crew = await Crew.Found(cluster);
        var ben = await crew.Join("Ben");
        var planned = await crew.Do(crew.Leader, new PlanMeeting("Sprint 7", "mad-sad-glad", "en", settings ?? new MeetingSettings(HideCards: false)));
        var meetup = new Meetup(crew, ben, MeetingId.From(Guid.Parse(planned.Created!)));
        foreach (var person in new[] { crew.Leader, ben })
            await meetup.Follow(person);
        await meetup.Do(crew.Leader, new StartMeeting());
        await meetup.Do(crew.Leader, new GoToStage(Stage.Reflect));
        meetup.Column = ColumnId.From(Guid.Parse((string)(await meetup.View())["columns"]![0]!["id"]!));
        await ClusterFixture.Deactivate(meetup.Grain);
        return meetup;
    }

    /// <summary>Adds a card and opens a round of dots on it.</summary>
    /// <param name="seconds">Null for no deadline.</param>
    public async Task<Meetup> OpenRound(int? seconds = null)
    {
        Topic = CardId.From(Guid.Parse((await Do(Ben, new AddCard(Column, "To vote on"))).Created!));
        await Do(Ada, new RevealCards(true));
        Round = RoundId.From(Guid.Parse((await Do(Ada, new StartRound(new("dots", RoundVisibility.Open, Seconds: seconds)))).Created!));
        return this;
    }

    public Task<Reply> Try(PersonId who, MeetingCommand command, Guid? id = null, bool resend = false) =>
        Grain.Do(Crew.As(who), id ?? Guid.NewGuid(), command, resend);

    public async Task<Reply> Do(PersonId who, MeetingCommand command)
    {
        var reply = await Try(who, command);
        Assert.Null(reply.Refusal);
        return reply;
    }

    public Cast Ballot(int revision, int dots) => new(Id, Round, revision, Guid.NewGuid(), new([new(Topic.ToString(), dots)]));

    public async Task<Receipt> Cast(PersonId who, Cast cast) => Assert.Single(await Grain.Cast(new([new(Crew.As(who), cast)])));

    /// <summary>What one person gets who comes in and leaves at once.</summary>
    public async Task<FollowReply> Follow(PersonId who)
    {
        var reply = await Grain.Follow(Crew.As(who), "test", new(Stream));
        Assert.Null(reply.Refusal);
        await Grain.Leave("test");
        return reply;
    }

    /// <summary>How many ballots the live part counts.</summary>
    public async Task<int> Voted() => (int)JsonNode.Parse((await Follow(Ada)).Live!)!["state"]!["rounds"]![0]!["voted"]!;

    public async Task<JsonObject> View() => JsonNode.Parse((await Grain.Read(Crew.As(Ada))).View!)!.AsObject();

    /// <summary>The view in one spelling.</summary>
    public async Task<string> Shown() => PlainJson.Of(await View());

    /// <summary>What only one person sees, in one spelling.</summary>
    public async Task<string> Mine(PersonId who) => PlainJson.Of(JsonNode.Parse((await Follow(who)).Mine!)!["state"]!.AsObject());
}
