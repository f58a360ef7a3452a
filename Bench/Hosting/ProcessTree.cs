using System.Globalization;

namespace Collab.Bench.Hosting;

/// <summary>What Linux says of a process and its children.</summary>
internal static class ProcessTree
{
    // USER_HZ is 100 on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>CPU time of a process, its living children, and those of its children that it has waited for.</summary>
    public static TimeSpan CpuTime(int root)
    {
        var seconds = 0d;
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory.AsSpan()), CultureInfo.InvariantCulture, out var id) || Stat(id) is not { } stat || (id != root && stat.Parent != root))
                continue;
            seconds += stat.Own + (id == root ? stat.Waited : 0);
        }
        return TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Memory of one process that is in RAM, in bytes; 0 when it has ended.</summary>
    public static long ResidentBytes(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmRSS:", StringComparison.Ordinal)) ?? "VmRSS: 0 kB";
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1_024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>Null when the process has ended.</summary>
    private static (int Parent, double Own, double Waited)? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            // The name stands in parentheses and may hold anything; what follows it is plain: state, parent, …
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            double Seconds(int field) => long.Parse(fields[field], CultureInfo.InvariantCulture) / TicksPerSecond;
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Seconds(11) + Seconds(12), Seconds(13) + Seconds(14));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
