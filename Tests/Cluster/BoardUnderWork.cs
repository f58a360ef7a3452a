using Collab.Bench.Client;
using Collab.Boards;
using Collab.People;
using Collab.Streams;
using Collab.Silo.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Collab.Tests.Cluster;

/// <summary>A silo in this process with one team, whose board changes as often as a test wants.</summary>
internal sealed class BoardUnderWork : IAsyncDisposable
{
    private readonly WebApplication _silo;
    private ActionId _action;
    private Caller _ada;
    private int _edits;

    private BoardUnderWork(WebApplication silo)
    {
        _silo = silo;
        Address = new(silo.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new(Address);
    }

    public Uri Address { get; }

    public GuestHttp Http { get; }

    public string Stream { get; private set; } = "";

    public long Version { get; private set; }

    private IBoardGrain Board { get; set; } = null!;

    public static async Task<BoardUnderWork> StartAsync()
    {
        // Nothing of this is about storage, and 5,000 commits take their time.
        var silo = CollabHost.Build(["--port", "0", "--Collab:Storage:Memory=true"]);
        await silo.StartAsync();
        var work = new BoardUnderWork(silo);
        var team = (await work.Http.PostAsync("/api/teams", new() { ["name"] = "Team", ["myName"] = "Ada" }, CancellationToken.None))["team"]!.GetValue<string>();
        var me = await work.Http.GetAsync("/api/me", CancellationToken.None);
        work._ada = new(PersonId.From(Guid.Parse(me["id"]!.GetValue<string>())), default);
        work.Stream = $"board/{team}";
        work.Board = silo.Services.GetRequiredService<IGrainFactory>().GetGrain<IBoardGrain>(Guid.Parse(team));
        var created = await work.Board.Do(work._ada, Guid.NewGuid(), new CreateAction("An action"), resend: false);
        (work._action, work.Version) = (ActionId.From(Guid.Parse(created.Created!)), created.Version);
        return work;
    }

    /// <summary>Changes the board, one commit after the other.</summary>
    public async Task ChangeAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var reply = await Board.Do(_ada, Guid.NewGuid(), new EditAction(_action, $"Edit {++_edits}", null, null), resend: false);
            Assert.Null(reply.Refusal);
            Version = reply.Version;
        }
    }

    public Task<HubClient> ConnectAsync(FollowedStream? stream = null) =>
        HubClient.ConnectAsync(Address, Http.Cookies, (target, body) => stream?.Receive(target, body), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _silo.StopAsync();
        await _silo.DisposeAsync();
    }
}
