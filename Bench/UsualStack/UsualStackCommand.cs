using Microsoft.Extensions.Hosting;

namespace Collab.Bench.UsualStack;

/// <summary><c>usual-stack --port N --postgres CONNECTION_STRING</c> runs the baseline until it is interrupted.</summary>
internal static class UsualStackCommand
{
    public static async Task<int> RunAsync(Arguments arguments, CancellationToken cancel)
    {
        await using var app = await UsualServer.StartAsync(arguments.Number("port", 5090), arguments.Text("postgres"));
        Console.WriteLine($"http://127.0.0.1:{arguments.Number("port", 5090)}");
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
