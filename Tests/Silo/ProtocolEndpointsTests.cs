using System.Reflection;
using System.Text.RegularExpressions;
using Collab.Silo.Hubs;
using Collab.Tests.Architecture;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Tests.Silo;

/// <summary>What docs/protocol.md tells can be asked is what a silo answers to.</summary>
public sealed partial class ProtocolEndpointsTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    private static readonly string Protocol = Repository.Read("docs/protocol.md");

    [Fact]
    public void Every_endpoint_is_told()
    {
        var there =
            from endpoint in silo.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            let path = $"/{endpoint.RoutePattern.RawText!.Trim('/')}"
            // The hub has a section of its own; the operator's commands ask from this machine alone.
            where !path.StartsWith(LiveHub.Path, StringComparison.Ordinal) && !path.StartsWith("/api/operator", StringComparison.Ordinal)
            from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
            select $"{method} {path}";
        var told = Told().Matches(Protocol).Select(one => one.Groups[1].Value).Distinct(StringComparer.Ordinal);
        Assert.Equal(there.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_hub_method_is_told()
    {
        var there = typeof(CollabHub).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name);
        Assert.All(there, name => Assert.Contains($"\n| `{name}` | `{{", Protocol, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"`((GET|POST|PUT|DELETE) /[^`? ]*)")]
    private static partial Regex Told();
}
