using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Collab.Tests.Support;
using static Collab.Tests.Support.PictureFiles;

namespace Collab.Tests.Silo;

/// <summary>Pictures of cards, over HTTP: who sees them when, how they are served, and what is taken for one.</summary>
public sealed class ImageTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    [Fact]
    public async Task Picture_of_closed_paper_is_there_for_its_author_alone_and_for_the_meeting_once_open()
    {
        await using var retro = await RetroAsync();
        using var eve = silo.Visitor();
        await eve.FoundTeamAsync("Eve");
        using var stranger = silo.Visitor();
        var image = Address(retro);
        Assert.Null(await retro.Ben.UploadAsync(image, Png()));
        // Nobody's yet: not even for who brought it.
        await SeesAsync(retro.Ben, image, HttpStatusCode.NotFound);
        await retro.DoAsync(retro.BensHub, $$"""{"type":"add-card","column":"{{retro.Column}}","text":"Hills","image":"{{image[^32..]}}"}""");

        await SeesAsync(retro.Ben, image, HttpStatusCode.OK);
        foreach (var other in (Visitor[])[retro.Ada, eve])
            await SeesAsync(other, image, HttpStatusCode.NotFound);
        await SeesAsync(stranger, image, HttpStatusCode.Unauthorized);
        // What is hidden and what is not there are told alike.
        Assert.Equal(await BodyAsync(retro.Ada, Address(retro)), await BodyAsync(retro.Ada, image));

        await retro.DoAsync(retro.AdasHub, """{"type":"reveal-cards","revealed":true}""");
        await SeesAsync(retro.Ada, image, HttpStatusCode.OK);
        await SeesAsync(eve, image, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Picture_is_served_as_nothing_but_a_picture_and_without_what_tells_of_its_taking()
    {
        await using var retro = await RetroAsync();
        var image = Address(retro);
        Assert.Null(await retro.Ben.UploadAsync(image, Jpeg(JpegSegment(0xE1, Encoding.ASCII.GetBytes(Place)))));
        await retro.DoAsync(retro.BensHub, $$"""{"type":"add-card","column":"{{retro.Column}}","text":"Hills","image":"{{image[^32..]}}"}""");

        using var answer = await retro.Ben.GetAsync(image);
        Assert.Equal(Jpeg(), await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal($"inline; filename=\"{image[^32..]}.jpeg\"", Assert.Single(answer.Content.Headers.GetValues("Content-Disposition")));
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["X-Content-Type-Options"] = "nosniff",
            ["Content-Security-Policy"] = "default-src 'none'; sandbox",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
        })
            Assert.Equal(value, Assert.Single(answer.Headers.GetValues(name)));
        Assert.True(answer.Headers.CacheControl is { Private: true, MaxAge.TotalDays: <= 1 });
    }

    [Fact]
    public async Task What_is_no_small_picture_or_not_the_callers_to_bring_is_refused_and_not_stored()
    {
        await using var retro = await RetroAsync();
        var image = Address(retro);
        Assert.Equal("image-invalid", await retro.Ben.UploadAsync(image, "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray()));
        Assert.Equal("image-invalid", await retro.Ben.UploadAsync(image, []));
        Assert.Equal("image-invalid", await retro.Ben.UploadAsync(image, Png()[..^1]));
        Assert.Equal("image-too-large", await retro.Ben.UploadAsync(image, Png(5_000, 1)));
        Assert.Equal("image-too-large", await retro.Ben.UploadAsync(image, [.. Png(), .. new byte[524_288]]));
        using var eve = silo.Visitor();
        await eve.FoundTeamAsync("Eve");
        Assert.Equal("not-member", await eve.UploadAsync(image, Png()));
        using var stranger = silo.Visitor();
        Assert.Equal("not-signed-in", await stranger.UploadAsync(image, Png()));
        Assert.Equal("unknown", await retro.Ben.UploadAsync($"/api/meetings/{Guid.NewGuid():N}/images/{Guid.NewGuid():N}", Png()));
        Assert.Equal("unknown", await retro.Ben.UploadAsync($"/api/meetings/{retro.Meeting}/images/hills.png", Png()));

        Assert.Equal("unknown", await retro.TryAsync(retro.BensHub, $$"""{"type":"add-card","column":"{{retro.Column}}","text":"Hills","image":"{{image[^32..]}}"}"""));
    }

    [Fact]
    public async Task Picture_brought_again_stays_as_it_was_first()
    {
        await using var retro = await RetroAsync();
        var image = Address(retro);
        foreach (var file in (byte[][])[Png(), Png(), Png(9, 9)])
            Assert.Null(await retro.Ben.UploadAsync(image, file));
        await retro.DoAsync(retro.BensHub, $$"""{"type":"add-card","column":"{{retro.Column}}","text":"Hills","image":"{{image[^32..]}}"}""");
        using var answer = await retro.Ben.GetAsync(image);
        Assert.Equal(Png(), await answer.Content.ReadAsByteArrayAsync());
    }

    private static string Address(Retro retro) => $"/api/meetings/{retro.Meeting}/images/{Guid.NewGuid():N}";

    private static async Task SeesAsync(Visitor who, string image, HttpStatusCode expected)
    {
        using var answer = await who.GetAsync(image);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(expected is HttpStatusCode.OK, answer.Content.Headers.ContentType?.MediaType is "image/png");
    }

    private static async Task<string?> BodyAsync(Visitor who, string image)
    {
        using var answer = await who.GetAsync(image);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        body.Remove("traceId");
        return body.ToJsonString();
    }

    private async Task<Retro> RetroAsync()
    {
        var (ada, ben) = (silo.Visitor(), silo.Visitor());
        var team = await ada.FoundTeamAsync();
        var adasHub = await ada.ConnectAsync();
        var plan = await adasHub.InvokeAsync("Team", $$$"""{"team":"{{{team}}}","id":"{{{Guid.NewGuid():N}}}","command":{"type":"plan-meeting","title":"Sprint 7","template":"mad-sad-glad","language":"en","settings":{"hideCards":true} } }""");
        var meeting = (string)plan["created"]!;
        var followed = await adasHub.InvokeAsync("Follow", $$"""{"stream":"meeting/{{meeting}}"}""");
        await ben.PostAsync("/api/join-meeting", $$"""{"code":"{{followed["mine"]!["state"]!["joinCode"]}}","myName":"Ben"}""");
        var retro = new Retro(ada, ben, adasHub, await ben.ConnectAsync(), meeting, (string)followed["view"]!["columns"]![0]!["id"]!);
        await retro.DoAsync(adasHub, """{"type":"start-meeting"}""");
        await retro.DoAsync(adasHub, """{"type":"go-to-stage","stage":"reflect"}""");
        return retro;
    }

    /// <summary>A hidden meeting at Reflect with Ada, who facilitates, and Ben, a guest.</summary>
    private sealed record Retro(Visitor Ada, Visitor Ben, RawHub AdasHub, RawHub BensHub, string Meeting, string Column) : IAsyncDisposable
    {
        public async Task<string?> TryAsync(RawHub hub, string command) =>
            (string?)(await hub.InvokeAsync("Meeting", $$$"""{"meeting":"{{{Meeting}}}","id":"{{{Guid.NewGuid():N}}}","command":{{{command}}}}"""))["refusal"]?["code"];

        public async Task DoAsync(RawHub hub, string command) => Assert.Null(await TryAsync(hub, command));

        public async ValueTask DisposeAsync()
        {
            await AdasHub.DisposeAsync();
            await BensHub.DisposeAsync();
            Ada.Dispose();
            Ben.Dispose();
        }
    }
}
