using Collab.Silo.Hosting;
using Collab.Silo.Storage;
using Microsoft.Extensions.Options;

namespace Collab.Silo.Commands;

/// <summary>Without a command: runs Collab until it is told to stop, and prints where it is once it answers there.</summary>
internal static class Serve
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (Arguments.Check(args) is { } wrong)
        {
            await Console.Error.WriteLineAsync(wrong);
            return 2;
        }

        await using var app = CollabHost.Build(args);
        try
        {
            await app.StartAsync();
        }
        catch (Exception refused) when (refused is StorageRefusedException or OptionsValidationException)
        {
            // For the operator, who can act on the sentence but not on a stack trace.
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }

        var reach = app.Services.GetRequiredService<Reach>();
        Console.WriteLine($"Collab answers at {reach.LocalUrl}");
        if (reach.PublicUrl is { } others)
            Console.WriteLine($"Others open {others}");
        await app.WaitForShutdownAsync();
        return 0;
    }
}
