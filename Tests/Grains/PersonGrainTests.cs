using System.Text.Json.Nodes;
using Collab.Domain.People;
using Collab.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Teams;
using Collab.Tests.Support;
using static Collab.Tests.Grains.Crew;

namespace Collab.Tests.Grains;

[Collection(ClusterCollection.Name)]
public sealed class PersonGrainTests(ClusterFixture cluster)
{
    [Fact]
    public async Task A_guest_is_who_they_said_first()
    {
        var crew = new Crew(cluster);
        var ada = await crew.Register("Ada");
        Assert.Null(await crew.Person(ada).Register("Eve", DeviceId.From(Guid.NewGuid()), "Chrome"));
        Assert.Equal("Ada", (await crew.Person(ada).Get())?.Name);
        Assert.Equal(RefusalCode.Empty, (await crew.Person(new(Guid.NewGuid())).Register("\u200B", default, ""))?.Code);
        Assert.Null(await crew.Person(new(Guid.NewGuid())).Get());
    }

    [Fact]
    public async Task A_new_name_reaches_teams_and_their_meetings()
    {
        var crew = await Found(cluster);
        var ben = await crew.Join("Ben");
        var meeting = await crew.Plan(ben);
        Assert.Null(await crew.Person(ben).Rename("Benno"));
        Assert.Equal("Benno", (await crew.Team.Member(ben))?.Name);
        var view = System.Text.Encoding.UTF8.GetString((await crew.Meeting(meeting).Follow(As(ben), "test", new(new(StreamKind.Meeting, meeting.Value)))).View!);
        Assert.Contains("Benno", view, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_device_comes_in_by_a_code()
    {
        var crew = new Crew(cluster);
        var ada = await crew.Register("Ada");
        var phone = DeviceId.From(Guid.NewGuid());
        var code = (await crew.Person(ada).StartPairing()).Code;
        Assert.Equal(new StreamKey(StreamKind.Person, ada.Value), await cluster.Store.Resolve(PairingCode.AliasOf(cluster.Secret, code), CancellationToken.None));
        Assert.DoesNotContain(code, await crew.Stored(new(StreamKind.Person, ada.Value)), StringComparison.OrdinalIgnoreCase);

        Assert.Equal(RefusalCode.CodeInvalid, (await crew.Person(ada).AskPairing("WRONGCOD", phone, "Safari"))?.Code);
        Assert.Null(await crew.Person(ada).AskPairing(code.ToLowerInvariant(), phone, "Safari"));
        Assert.Null(await cluster.Store.Resolve(PairingCode.AliasOf(cluster.Secret, code), CancellationToken.None));
        Assert.Equal((phone, "Safari", false), (await crew.Person(ada).Pairing()) is { } p ? (p.Waiting, p.WaitingLabel, p.Accepted) : default);
        Assert.False(await crew.Person(ada).HasDevice(phone));

        Assert.Null(await crew.Person(ada).ConfirmPairing(true));
        await ClusterFixture.Deactivate(crew.Person(ada));
        Assert.True(await crew.Person(ada).HasDevice(phone));
        Assert.Null(await crew.Person(ada).RevokeDevice(phone));
        Assert.False(await crew.Person(ada).HasDevice(phone));
    }

    [Fact]
    public async Task Guessing_a_code_ends_it()
    {
        var crew = new Crew(cluster);
        var ada = await crew.Register("Ada");
        var code = (await crew.Person(ada).StartPairing()).Code;
        var guesses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => crew.Person(ada).AskPairing($"GUESS{i:d3}", DeviceId.From(Guid.NewGuid()), "Evil")));
        Assert.Equal(5, guesses.Count(g => g?.Code == RefusalCode.CodeInvalid));
        Assert.Equal(RefusalCode.TooFast, (await crew.Person(ada).AskPairing(code, DeviceId.From(Guid.NewGuid()), "Late"))?.Code);
    }

    [Fact]
    public async Task Who_alone_leads_others_cannot_delete_themselves_and_nothing_changes()
    {
        var (crew, other) = (await Found(cluster), await Found(cluster));
        await crew.Join("Ben");
        Assert.Null(await other.Team.Recover(As(crew.Leader), RecoveryText, "Ada"));
        Assert.Equal(RefusalCode.LastLeader, (await crew.Person(crew.Leader).Delete())?.Code);
        Assert.Equal(2, (await crew.Person(crew.Leader).Get())!.Teams.Count);
        Assert.NotNull(await other.Team.Member(crew.Leader));
    }

    [Fact]
    public async Task A_guest_of_one_meeting_can_be_forgotten_too()
    {
        const string Name = "Trilliane";
        var crew = await Found(cluster);
        var meeting = await crew.Plan(crew.Leader);
        var stream = new StreamKey(StreamKind.Meeting, meeting.Value);
        var mine = JsonNode.Parse((await crew.Meeting(meeting).Follow(As(crew.Leader), "test", new(stream))).Mine)!;
        var guest = await crew.Register(Name);
        Assert.Null(await crew.Meeting(meeting).Join(As(guest), (string)mine["state"]!["joinCode"]!, Name));
        Assert.Contains(Name, await crew.Stored(stream), StringComparison.Ordinal);

        Assert.Null(await crew.Person(guest).Delete());

        Assert.DoesNotContain(Name, await crew.Stored(stream), StringComparison.Ordinal);
        Assert.Null((await crew.Meeting(meeting).Follow(As(crew.Leader), "test", new(stream))).Refusal);
    }

    [Fact]
    public async Task Deleting_a_person_takes_their_name_out_of_everything_stored()
    {
        const string Name = "Zaphodine";
        var (crew, left) = (await Found(cluster), await Found(cluster));
        var zaphodine = await crew.Join(Name);
        var meeting = await crew.Plan(zaphodine);
        Assert.Null(await left.Team.Recover(As(zaphodine), RecoveryText, Name));
        await left.Do(zaphodine, new LeaveTeam());
        Assert.Contains(Name, await crew.Stored(crew.Stream), StringComparison.Ordinal);

        Assert.Null(await crew.Person(zaphodine).Delete());

        foreach (var stream in new[] { crew.Stream, left.Stream, new(StreamKind.Meeting, meeting.Value), new(StreamKind.Person, zaphodine.Value) })
            Assert.DoesNotContain(Name, await crew.Stored(stream), StringComparison.Ordinal);
        Assert.Null(await crew.Person(zaphodine).Get());
        Assert.Null(await crew.Team.Member(zaphodine));
        Assert.Equal("Ada", (string?)Assert.Single((await crew.View())["members"]!.AsArray())!["name"]);
        Assert.Null(await crew.Person(zaphodine).Delete());
    }
}
