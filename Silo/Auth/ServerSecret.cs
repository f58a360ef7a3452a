using System.Security.Cryptography;
using System.Text;
using Collab.Silo.Storage;
using Collab.Streams;

namespace Collab.Silo.Auth;

/// <summary>The secret that every other key is derived from: HMAC-SHA-256(secret, purpose ‖ 0 ‖ salt).</summary>
internal sealed class ServerSecret : IServerSecret
{
    /// <summary>Setting <c>Collab__Secret</c>: at least 32 bytes, hexadecimal or base64.</summary>
    public const string Setting = "Collab:Secret";

    private const int Length = 32;

    private readonly byte[] _secret;

    private ServerSecret(byte[] secret) => _secret = secret;

    /// <summary>From the setting, or from the data directory, where it is made at the first start.</summary>
    /// <exception cref="StorageRefusedException">It is malformed, or it is missing where silos must share it.</exception>
    public static ServerSecret Load(string? setting, StorageOptions options)
    {
        if (!string.IsNullOrWhiteSpace(setting))
            return new(Parse(setting.Trim()));
        if (options.Memory)
            return new(RandomNumberGenerator.GetBytes(Length));
        if (options.Postgres is not null)
            throw new StorageRefusedException("With PostgreSQL every silo needs the same secret: set Collab__Secret to 32 random bytes, such as `openssl rand -hex 32` makes.");
        return new(FromFile(options.Directory));
    }

    public byte[] Derive(string purpose, ReadOnlySpan<byte> salt)
    {
        var name = Encoding.UTF8.GetByteCount(purpose);
        var message = new byte[name + 1 + salt.Length];
        Encoding.UTF8.GetBytes(purpose, message);
        salt.CopyTo(message.AsSpan(name + 1));
        return HMACSHA256.HashData(_secret, message);
    }

    private static byte[] Parse(string text)
    {
        // Base64 is also able to read hexadecimal digits, so those are tried first.
        var bytes = new byte[text.Length];
        if (text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit))
            bytes = Convert.FromHexString(text);
        else if (Convert.TryFromBase64String(text, bytes, out var count))
            bytes = bytes[..count];
        else
            bytes = [];
        return bytes.Length >= Length ? bytes : throw new StorageRefusedException("Collab__Secret must be at least 32 bytes, as hexadecimal digits or base64.");
    }

    private static byte[] FromFile(DataDirectory directory)
    {
        directory.Create();
        for (var attempt = 0; !File.Exists(directory.Secret); attempt++)
        {
            try
            {
                Make(directory.Secret);
            }
            catch (IOException) when (attempt < 500)
            {
                // Somebody else is making it.
                Thread.Sleep(10);
            }
        }
        var secret = File.ReadAllBytes(directory.Secret);
        return secret.Length >= Length ? secret : throw new StorageRefusedException($"{directory.Secret} is not 32 bytes long. Restore it from a backup.");
    }

    /// <summary>It appears under its name only when it is whole and on disk: what half a secret signed could never be checked again.</summary>
    private static void Make(string path)
    {
        // Moving a file onto another is not refused atomically, so the draft is also the lock: one process has it open at a time.
        var draft = $"{path}.new";
        using var file = PrivateFile.Own(draft);
        if (File.Exists(path))
        {
            File.Delete(draft);
            return;
        }
        file.SetLength(0);
        file.Write(RandomNumberGenerator.GetBytes(Length));
        file.Flush(flushToDisk: true);
        File.Move(draft, path);
    }
}
