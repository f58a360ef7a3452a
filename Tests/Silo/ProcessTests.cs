using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class ProcessTests
{
    [Fact]
    public async Task After_a_kill_people_are_still_signed_in_and_nothing_acknowledged_is_lost()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        using var ada = new Visitor(silo.Address);
        var team = await ada.FoundTeamAsync();
        string lineage, picture;
        long version;
        await using (var hub = await ada.ConnectAsync())
        {
            var followed = await hub.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}"}""");
            lineage = followed["lineage"]!.GetValue<string>();
            version = followed["version"]!.GetValue<long>();
            var reply = await hub.InvokeAsync("Board", Create(team));
            Assert.Equal(version + 1, reply["version"]!.GetValue<long>());
            picture = await PictureAsync(ada, hub, team);
            await silo.KillAsync();
            await hub.ReadToEndAsync();
        }

        await silo.StartAsync();
        await using var again = await ada.ConnectAsync();
        var resumed = await again.InvokeAsync("Follow", $$"""{"stream":"board/{{team}}","version":{{version}},"lineage":"{{lineage}}"}""");
        Assert.Equal("Kept", Assert.Single(resumed["updates"]!.AsArray())!["changes"]!["actions"]!["set"]![0]!["text"]!.GetValue<string>());
        using var kept = await ada.GetAsync(picture);
        Assert.Equal(PictureFiles.Png(), await kept.Content.ReadAsByteArrayAsync());
        var repeat = await again.InvokeAsync("Board", Create(team));
        Assert.Equal(version + 1, repeat["version"]!.GetValue<long>());
    }

    [Fact]
    public async Task The_operator_makes_a_leader_through_the_running_silo_or_without_one()
    {
        using var data = new TemporaryDirectory();
        await using var silo = await SiloProcess.StartAsync(["--data", data.Path]);
        using var ada = new Visitor(silo.Address);
        using var bob = new Visitor(silo.Address);
        var team = await ada.FoundTeamAsync();
        var (exitCode, link, errors) = await SiloProcess.Run(["recover-leader", team, "--data", data.Path]);
        Assert.True(exitCode == 0, errors);
        Assert.StartsWith(silo.Address.ToString(), link, StringComparison.Ordinal);
        await bob.PostAsync("/api/join", $$"""{"token":"{{link.Trim().Split('#')[1]}}","myName":"Bob"}""");
        Assert.Equal("leader", (await bob.DoAsync(HttpMethod.Get, "/api/me"))["teams"]![0]!["role"]!.GetValue<string>());

        await silo.KillAsync();
        (exitCode, link, errors) = await SiloProcess.Run(["recover-leader", team, "--data", data.Path]);
        Assert.True(exitCode == 0, errors);
        Assert.Contains("/join#", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "--prot", "1")]
    [InlineData(1, "--port", "70000")]
    [InlineData(1, "--listen", "everywhere")]
    [InlineData(1, "--public-url", "retro.example")]
    [InlineData(1, "--Collab:Access:CreateTeams=code")]
    public async Task A_wrong_argument_is_told_in_a_sentence_and_nothing_starts(int expected, params string[] arguments)
    {
        using var data = new TemporaryDirectory();
        var (exitCode, output, errors) = await SiloProcess.Run([.. arguments, "--data", data.Path]);
        Assert.Equal(expected, exitCode);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", output + errors, StringComparison.Ordinal);
    }

    /// <summary>A picture on a card, both acknowledged.</summary>
    private static async Task<string> PictureAsync(Visitor ada, RawHub hub, string team)
    {
        async Task<string?> DoAsync(string method, string target, string command)
        {
            var reply = await hub.InvokeAsync(method, $$"""{{{target}},"id":"{{Guid.NewGuid():N}}","command":{{command}}}""");
            Assert.Null(reply["refusal"]);
            return (string?)reply["created"];
        }

        var meeting = await DoAsync("Team", $"\"team\":\"{team}\"", """{"type":"plan-meeting","title":"Quiet","template":"mad-sad-glad","language":"en","settings":{}}""");
        var followed = await hub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{meeting}}"}""");
        await DoAsync("Meeting", $"\"meeting\":\"{meeting}\"", """{"type":"start-meeting"}""");
        await DoAsync("Meeting", $"\"meeting\":\"{meeting}\"", """{"type":"go-to-stage","stage":"reflect"}""");
        var (image, column) = ($"{Guid.NewGuid():N}", (string)followed["view"]!["columns"]![0]!["id"]!);
        Assert.Null(await ada.UploadAsync($"/api/meetings/{meeting}/images/{image}", PictureFiles.Png()));
        await DoAsync("Meeting", $"\"meeting\":\"{meeting}\"", $$"""{"type":"add-card","column":"{{column}}","text":"Hills","image":"{{image}}"}""");
        return $"/api/meetings/{meeting}/images/{image}";
    }

    private static string Create(string team) =>
        $$"""{"team":"{{team}}","id":"0123456789abcdef0123456789abcdef","command":{"type":"create-action","text":"Kept"} }""";
}
