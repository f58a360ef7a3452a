namespace Collab.Silo.Storage;

/// <summary>The files below the data directory.</summary>
internal sealed class DataDirectory(string path)
{
    public string Path { get; } = path;

    public string Database => In("collab.db");

    /// <summary>A cache of committed state: may be deleted while the silo is stopped.</summary>
    public string Snapshots => In("snapshots.db");

    public string Secret => In("secret");

    /// <summary>The port between silos that was chosen last.</summary>
    public string SiloPort => In("silo-port");

    /// <summary>Makes the directory, readable by its owner alone, unless it is there.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Held by the process that owns the directory; the operating system lets go of it when that process ends, however it ends.</summary>
    /// <exception cref="StorageRefusedException">Another process holds it.</exception>
    public FileStream Lock()
    {
        Create();
        try
        {
            return new FileStream(In("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException held)
        {
            throw new StorageRefusedException($"The data directory {Path} is in use by another Collab process. Stop it first, or choose another with --data.", held);
        }
    }

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
