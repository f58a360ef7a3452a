using Collab.Silo.Auth;
using Collab.Silo.Options;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class OriginTests
{
    [Theory]
    [InlineData("POST", "/api/teams", "http://collab.test:5080", null, true)]
    [InlineData("POST", "/api/teams", "https://retro.example", null, true)]
    [InlineData("POST", "/api/teams", null, "same-origin", true)]
    [InlineData("POST", "/api/teams", null, "cross-site", false)]
    [InlineData("POST", "/api/teams", null, null, false)]
    [InlineData("POST", "/api/teams", "http://collab.test", null, false)]
    [InlineData("POST", "/api/teams", "http://retro.example.evil.test", null, false)]
    [InlineData("POST", "/api/teams", "null", null, false)]
    [InlineData("POST", "/api/teams", "https://evil.test", "same-origin", false)]
    [InlineData("DELETE", "/api/me", "https://evil.test", null, false)]
    [InlineData("GET", "/hub", "https://evil.test", null, false)]
    [InlineData("GET", "/hub", "https://retro.example", null, true)]
    [InlineData("GET", "/api/me", null, null, true)]
    public async Task Only_this_servers_own_pages_change_anything(string method, string path, string? origin, string? fetchSite, bool passes)
    {
        var passed = false;
        var check = new OriginCheck(
            _ =>
            {
                passed = true;
                return Task.CompletedTask;
            },
            Microsoft.Extensions.Options.Options.Create(new ServerOptions { PublicUrl = new("https://retro.example/") }));
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().AddProblemDetails().BuildServiceProvider() };
        http.Request.Method = method;
        http.Request.Path = path;
        http.Request.Host = new("collab.test", 5080);
        http.Request.Headers.Origin = origin;
        http.Request.Headers["Sec-Fetch-Site"] = fetchSite;
        await check.InvokeAsync(http);
        Assert.Equal(passes, passed);
        Assert.Equal(passes ? 200 : 403, http.Response.StatusCode);
    }
}
