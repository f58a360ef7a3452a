namespace Collab.Silo.Storage;

/// <summary>Files that only the account that runs the silo may read (mode 0600).</summary>
internal static class PrivateFile
{
    /// <summary>Opens a new file for writing; fails when it is there.</summary>
    public static FileStream Create(string path) => Open(path, FileMode.CreateNew);

    /// <summary>Opens a file for writing, new or left over; fails while another has it open so.</summary>
    public static FileStream Own(string path) => Open(path, FileMode.OpenOrCreate);

    /// <summary>Writes a new file and waits until it is on disk.</summary>
    public static void Write(string path, byte[] content)
    {
        using var file = Create(path);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
