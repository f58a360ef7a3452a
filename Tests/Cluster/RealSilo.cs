using Collab.Bench.Hosting;
using Collab.Tests.Support;

namespace Collab.Tests.Cluster;

/// <summary>The real server as a process, with its own data directory and, if wanted, its own PostgreSQL database.</summary>
internal sealed class RealSilo : IDisposable
{
    private readonly TemporaryDirectory _data;

    private RealSilo(TemporaryDirectory data, Collab.Bench.Hosting.SiloProcess process) => (_data, Process) = (data, process);

    public Collab.Bench.Hosting.SiloProcess Process { get; }

    /// <param name="storage"><c>sqlite</c> or <c>postgres</c>.</param>
    public static async Task<RealSilo> StartAsync(string storage)
    {
        var postgres = storage is "postgres" ? await (await PostgresServer.Shared).CreateDatabase() : null;
        var data = new TemporaryDirectory();
        var silo = new RealSilo(data, new(new(typeof(Collab.Silo.Hosting.CollabHost).Assembly.Location, FreePort.Next(), data.Path, postgres)));
        silo.Process.Start();
        await silo.Process.ReadyAsync(CancellationToken.None);
        return silo;
    }

    public void Dispose()
    {
        Process.Dispose();
        _data.Dispose();
    }
}
