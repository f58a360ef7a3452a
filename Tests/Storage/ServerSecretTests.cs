using System.Security.Cryptography;
using System.Xml.Linq;
using Collab.Silo.Auth;
using Collab.Silo.Storage;
using Collab.Tests.Support;
using Xunit;

namespace Collab.Tests.Storage;

public sealed class ServerSecretTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    private StorageOptions Options => new() { DataDirectory = _directory.Path };

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void It_is_made_once_for_its_owner_alone()
    {
        var made = ServerSecret.Load(null, Options);

        Assert.Equal(made.Derive("a", [1]), ServerSecret.Load(null, Options).Derive("a", [1]));
        Assert.Equal(32, File.ReadAllBytes(Options.Directory.Secret).Length);
        Assert.Single(Directory.GetFiles(_directory.Path));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Options.Directory.Secret));
    }

    [Fact]
    public async Task Of_many_that_make_it_at_once_one_wins()
    {
        var derived = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ServerSecret.Load(null, Options).Derive("a", []))));

        Assert.Single(derived.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal));
        Assert.Single(Directory.GetFiles(_directory.Path));
    }

    [Fact]
    public void A_key_is_the_hmac_of_purpose_zero_and_salt()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        var expected = HMACSHA256.HashData(secret, "voter\0salt"u8);

        Assert.Equal(expected, ServerSecret.Load(Convert.ToHexString(secret), Options).Derive("voter", "salt"u8));
        Assert.Equal(expected, ServerSecret.Load(Convert.ToBase64String(secret), Options).Derive("voter", "salt"u8));
        Assert.NotEqual(expected, ServerSecret.Load(Convert.ToHexString(secret), Options).Derive("vote", "rsalt"u8));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("00112233445566778899aabbccddeeff")]
    [InlineData("no base64 and no hexadecimal digits either, but long enough to be a secret")]
    public void A_secret_that_is_too_short_or_malformed_is_refused(string setting)
    {
        Assert.Throws<StorageRefusedException>(() => ServerSecret.Load(setting, Options));
        File.WriteAllBytes(Options.Directory.Secret, [1, 2, 3]);
        Assert.Throws<StorageRefusedException>(() => ServerSecret.Load(null, Options));
    }

    [Fact]
    public void With_PostgreSQL_it_must_be_given()
    {
        var refused = Assert.Throws<StorageRefusedException>(() => ServerSecret.Load(null, new() { Postgres = "Host=db" }));
        Assert.Contains("Collab__Secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_sealed_opens_under_the_same_secret_only()
    {
        var secret = ServerSecret.Load(null, Options);
        var bytes = SealedXml.Seal(XElement.Parse("<key>ü</key>"), secret);

        Assert.Equal("ü", SealedXml.Open(bytes, secret).Value);
        Assert.Throws<AuthenticationTagMismatchException>(() => SealedXml.Open(bytes, ServerSecret.Load(new string('a', 64), Options)));
        bytes[^1] ^= 1;
        Assert.Throws<AuthenticationTagMismatchException>(() => SealedXml.Open(bytes, secret));
    }
}
