namespace Collab.Silo.Storage;

/// <summary>Files that only the account that runs the silo may read (mode 0600).</summary>
internal static class PrivateFile
{
    /// <summary>Opens a new file for writing; fails when it is there.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }

    /// <summary>Writes a new file and waits until it is on disk.</summary>
    public static void Write(string path, byte[] content)
    {
        using var file = Create(path);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
