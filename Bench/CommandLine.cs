using System.Runtime.InteropServices;
using Collab.Bench.Ceiling;
using Collab.Bench.Client;
using Collab.Bench.Compare;
using Collab.Bench.Idle;
using Collab.Bench.Kill;
using Collab.Bench.Load;
using Collab.Bench.Player;
using Collab.Bench.Storms;
using Collab.Bench.UsualStack;

namespace Collab.Bench;

/// <summary>What can be asked of the program.</summary>
internal static class CommandLine
{
    private const string Usage = """
        usage: dotnet run --project Bench -- <command> [options]
          play         plays a recorded meeting and compares every client with the server
          demo         the same at a pace that people can watch
          kill         plays it while the server is killed and restarted
          votes        loads one round with voters, in a closed or an open loop
          meetings     the same in many meetings at once
          idle         what connections and meetings cost in which nothing happens
          storm        everybody's connection breaks, and everybody comes back at once
          stalled      whether readers that stop cost the others anything
          usual-stack  the baseline: a plain SignalR hub with one INSERT and one broadcast a vote
          ceiling      a SignalR hub that acknowledges at once and stores nothing
          compare      the same load on Collab, on the baseline and on the ceiling, in turns
        """;

    private const int Interrupted = 130;

    /// <returns>0 when all checks passed, 1 when one did not, 2 when the command line is wrong, 130 when interrupted.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        using var interrupted = new CancellationTokenSource();
        // Also on SIGTERM, so that the servers we started never outlive us.
        using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            var arguments = new Arguments(args.Length == 0 ? [] : args[1..]);
            return (args.FirstOrDefault()) switch
            {
                "play" => await PlayCommand.RunAsync(arguments, interrupted.Token),
                "kill" => await KillCommand.RunAsync(arguments, interrupted.Token),
                "votes" => await VotesCommand.RunAsync(arguments, interrupted.Token),
                "meetings" => await VotesCommand.MeetingsAsync(arguments, interrupted.Token),
                "idle" => await IdleCommand.RunAsync(arguments, interrupted.Token),
                "storm" => await StormCommand.RunAsync(arguments, interrupted.Token),
                "stalled" => await StalledCommand.RunAsync(arguments, interrupted.Token),
                "ceiling" => await CeilingCommand.RunAsync(arguments, interrupted.Token),
                "usual-stack" => await UsualStackCommand.RunAsync(arguments, interrupted.Token),
                "compare" => await CompareCommand.RunAsync(arguments, interrupted.Token),
                "demo" => await DemoCommand.RunAsync(arguments, interrupted.Token),
                _ => throw new UsageException("Which command?"),
            };
        }
        catch (UsageException e)
        {
            await Console.Error.WriteLineAsync($"{e.Message}\n{Usage}");
            return 2;
        }
        catch (Exception e) when (e is RefusedException or TimeoutException or HttpRequestException or InvalidOperationException or IOException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
        catch (OperationCanceledException) when (interrupted.IsCancellationRequested)
        {
            return Interrupted;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            interrupted.Cancel();
        }
    }
}
