namespace Collab.Silo.Hosting;

/// <summary>The command line, as settings. Everything else is ordinary .NET configuration.</summary>
internal static class Arguments
{
    private const string Lan = "--lan";

    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["--port"] = "Collab:Port",
        ["--listen"] = "Collab:Listen",
        ["--public-url"] = "Collab:PublicUrl",
        [Lan] = "Collab:Lan",
        ["--data"] = "Collab:Storage:DataDirectory",
        ["--postgres"] = "Collab:Storage:Postgres",
    };

    public static void AddArguments(this IConfigurationBuilder configuration, string[] args) =>
        configuration.AddCommandLine([.. args.Select(arg => arg == Lan ? $"{Lan}=true" : arg)], Settings);

    /// <summary>The settings as a silo started with these arguments would read them.</summary>
    public static IConfiguration Read(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables();
        configuration.AddArguments(args);
        return configuration.Build();
    }

    /// <returns>What is wrong with the command line; null when nothing is.</returns>
    public static string? Check(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].Split('=')[0];
            if (name == Lan)
                continue;
            if (!Settings.ContainsKey(name) && !name.StartsWith("--Collab:", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("--Logging:", StringComparison.OrdinalIgnoreCase))
                return $"Unknown argument {args[i]}. Known: {string.Join(' ', Settings.Keys)}.";
            if (!args[i].Contains('=', StringComparison.Ordinal) && ++i == args.Length)
                return $"{name} needs a value.";
        }

        return null;
    }
}
