using System.Runtime.CompilerServices;

namespace Collab.Tests.Architecture;

/// <summary>The source tree that this test was built from.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "wwwroot", "dist", ".git", "data", "artifacts"];

    private static readonly string Root = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static void Write(string path, string text) => File.WriteAllText(Path.Combine(Root, path), text);

    /// <param name="path">From the root, or absolute already.</param>
    public static string Absolute(string path) => Path.Combine(Root, path);

    public static bool Has(string path) => Path.Exists(Path.Combine(Root, path));

    /// <summary>Our own files below a folder, by paths from the root with forward slashes.</summary>
    /// <param name="folder">From the root; empty for all.</param>
    /// <param name="endings">Such as <c>.cs</c>.</param>
    public static IReadOnlyList<string> Files(string folder, params string[] endings) =>
    [
        .. Below(Path.Combine(Root, folder))
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(inner => !NotOurs.Contains(Path.GetFileName(inner), StringComparer.Ordinal))
            .SelectMany(Below));

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
