using System.ComponentModel.DataAnnotations;

namespace Collab.Silo.Storage;

/// <summary>Where everything is kept. Section <c>Collab:Storage</c>.</summary>
internal sealed class StorageOptions
{
    public const string Section = "Collab:Storage";

    /// <summary>Where the embedded database, the server secret and the lock stand. Default <c>data</c>, below the working directory.</summary>
    [Required]
    public string DataDirectory { get; set; } = "data";

    /// <summary>A PostgreSQL connection string. Null, the default, keeps everything in the data directory.</summary>
    public string? Postgres { get; set; }

    /// <summary>How long one request to the database may take, in seconds: 1 to 4, default 4. A command waits 5 s in all.</summary>
    [Range(1, 4)]
    public int TimeoutSeconds { get; set; } = 4;

    /// <summary>Starts even if PostgreSQL acknowledges what it has not written to disk. Default false.</summary>
    public bool AllowUnsafe { get; set; }

    /// <summary>Keeps nothing. For measuring what the rest of the system costs. Default false.</summary>
    public bool Memory { get; set; }

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    public DataDirectory Directory => new(Path.GetFullPath(DataDirectory));
}
