namespace Collab.Tests.Support;

/// <summary>A directory of one test's own.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("collab-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The bytes of its files, those included that somebody else writes.</summary>
    /// <param name="pattern">Of their names, with <c>*</c>.</param>
    public byte[][] Contents(string pattern) => [.. Directory.GetFiles(Path, pattern).Select(Read)];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
