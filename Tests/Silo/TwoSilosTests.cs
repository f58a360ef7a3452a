using System.Text.Json.Nodes;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class TwoSilosTests
{
    private const string Secret = "--Collab:Secret=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    [Fact]
    public async Task Followers_on_either_silo_see_what_is_done_on_the_other_and_what_is_done_after_one_was_killed()
    {
        using var data = new TemporaryDirectory();
        var database = await (await PostgresServer.Shared).CreateDatabase();
        await using var one = await SiloProcess.StartAsync(["--postgres", database, "--data", data.File("one"), Secret]);
        await using var two = await SiloProcess.StartAsync(["--postgres", database, "--data", data.File("two"), Secret]);
        using var ada = new Visitor(one.Address);
        var team = await ada.FoundTeamAsync();
        await using var here = await ada.ConnectAsync();
        // The cookie holds on every silo.
        await using var there = await RawHub.ConnectAsync(two.Address, two.Address.GetLeftPart(UriPartial.Authority), ada.CookieHeader);
        await FollowAsync(here, team);
        await FollowAsync(there, team);

        await CreateAsync(here, team, "From one");
        Assert.Equal("From one", TextOf(await there.ReadAsync("update")));
        await CreateAsync(there, team, "From two");
        Assert.Equal("From one", TextOf(await here.ReadAsync("update")));
        Assert.Equal("From two", TextOf(await here.ReadAsync("update")));
        Assert.Equal("From two", TextOf(await there.ReadAsync("update")));

        await one.KillAsync();
        var id = Guid.NewGuid().ToString("N");
        await Eventually.Holds(
            async () => (await CreateAsync(there, team, "After the kill", id))["refusal"] is null, TimeSpan.FromSeconds(60), "The board did not come back");
        Assert.Equal("After the kill", TextOf(await there.ReadAsync("update")));
    }

    private static async Task FollowAsync(RawHub hub, string team) =>
        Assert.NotNull((await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}"}"""))["view"]);

    private static Task<JsonObject> CreateAsync(RawHub hub, string team, string text, string? id = null) => hub.InvokeAsync(
        "Board", $$"""{"team":"{{team}}","id":"{{id ?? Guid.NewGuid().ToString("N")}}","resend":true,"command":{"type":"create-action","text":"{{text}}"} }""");

    private static string TextOf(JsonObject update) => update["changes"]!["actions"]!["set"]![0]!["text"]!.GetValue<string>();
}
