using System.Globalization;
using System.Reflection;

namespace Collab.Silo.Storage;

/// <summary>One script that moves a schema forward. A script is never changed once released: a later one follows.</summary>
/// <param name="Version">Consecutive from 1: the schema's version once it has run.</param>
internal sealed record SqlScript(int Version, string Sql);

/// <summary>The scripts built into this assembly, named <c>Storage/{folder}/{prefix}{version}-{what}.sql</c>.</summary>
internal static class SqlScripts
{
    /// <summary>What must still run, in order.</summary>
    /// <param name="schema">The folder, a dot and the prefix, such as <c>Sqlite.collab-</c>.</param>
    /// <exception cref="StorageRefusedException">The database is newer than this program.</exception>
    public static IReadOnlyList<SqlScript> After(int version, string schema)
    {
        var scripts = Load(schema);
        return version <= scripts.Count
            ? [.. scripts.Where(s => s.Version > version)]
            : throw new StorageRefusedException(
                $"The database has schema {version}, but this version of Collab knows {scripts.Count} at most. Run the newer version again, or restore a backup.");
    }

    private static List<SqlScript> Load(string schema)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Collab.Silo.Storage.{schema}";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => new SqlScript(int.Parse(name.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), Read(assembly, name)))
            .OrderBy(script => script.Version)];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
