using System.Security.Cryptography;
using System.Text;
using Collab.Silo.Hosting;
using Collab.Silo.Storage;

namespace Collab.Silo.Auth;

/// <summary>
/// How a command on this machine proves that its user may read the data directory: while the silo runs, the file <c>operator</c> there (mode 0600)
/// holds its address and a token that lives as long as the process.
/// </summary>
internal sealed class OperatorKey(StorageOptions storage, Reach reach, IHostApplicationLifetime lifetime) : IHostedService
{
    private const int TokenBytes = 32;

    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
    private CancellationTokenRegistration _started;

    /// <summary>What the running silo has left there.</summary>
    /// <returns>Null when none runs, or one was killed before it ever answered.</returns>
    public static (Uri Address, string Token)? Read(StorageOptions storage) =>
        File.Exists(PathIn(storage)) && File.ReadAllLines(PathIn(storage)) is [var address, var token] ? (new(address), token) : null;

    public bool Opens(string? token) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(_token));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _started = lifetime.ApplicationStarted.Register(Write);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _started.Dispose();
        File.Delete(PathIn(storage));
        return Task.CompletedTask;
    }

    private void Write()
    {
        storage.Directory.Create();
        // Whole or not at all, and with this mode whatever stood there.
        var draft = $"{PathIn(storage)}.{_token[..8]}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new StreamWriter(draft, options))
            file.Write($"{reach.LocalUrl}\n{_token}\n");
        File.Move(draft, PathIn(storage), overwrite: true);
    }

    private static string PathIn(StorageOptions storage) => Path.Combine(storage.Directory.Path, "operator");
}
