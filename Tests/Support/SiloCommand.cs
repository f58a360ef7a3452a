using System.Diagnostics;
using Collab.Silo.Storage;

namespace Collab.Tests.Support;

/// <summary>The real program, run to its end.</summary>
internal static class SiloCommand
{
    /// <param name="prefix">A program that runs it, such as a tracer with its arguments.</param>
    public static async Task<(int ExitCode, string Output, string Errors)> Run(string[] arguments, params string[] prefix)
    {
        string[] command = [.. prefix, "dotnet", typeof(StorageOptions).Assembly.Location, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
