using Collab.Silo.Hosting;
using Collab.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Collab.Tests.Silo;

/// <summary>The whole silo in this process, on a free port, with a data directory of its own.</summary>
public sealed class LiveSilo : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("collab-").FullName;
    private WebApplication _app = null!;

    internal Uri Address { get; private set; } = null!;

    internal IServiceProvider Services => _app.Services;

    internal Visitor Visitor() => new(Address);

    public async Task InitializeAsync()
    {
        _app = CollabHost.Build(["--port", "0", "--data", _data]);
        await _app.StartAsync();
        Address = new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
