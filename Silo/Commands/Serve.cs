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

        try
        {
            await using var app = CollabHost.Build(args);
            // Before the start, which would log what is wrong with its stack.
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            await app.StartAsync();
            Announce(app.Services.GetRequiredService<Reach>());
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception refused) when (refused is StorageRefusedException or OptionsValidationException)
        {
            // For the operator, who can act on the sentence but not on a stack trace.
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static void Announce(Reach reach)
    {
        Console.WriteLine($"Collab answers at {reach.LocalUrl}");
        if (reach.PublicUrl is { } others)
            Console.WriteLine($"Others open {others}");
    }
}
