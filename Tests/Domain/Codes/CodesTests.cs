using Collab.Domain.Codes;
using Collab.Domain.People;

namespace Collab.Tests.Domain.Codes;

public sealed class CodesTests
{
    [Theory]
    [InlineData("0000000000", "00000000")]
    [InlineData("FFFFFFFFFF", "ZZZZZZZZ")]
    [InlineData("0001020304", "000G40R4")]
    public void Five_bytes_are_eight_characters(string bytes, string code) => Assert.Equal(code, Crockford.Encode(Convert.FromHexString(bytes)));

    [Theory]
    [InlineData("abcd-efgh", "ABCDEFGH")]
    [InlineData(" o0 iI1lL ", "0011111")]
    [InlineData(null, "")]
    public void What_was_typed_is_read_as_it_was_meant(string? typed, string meant) => Assert.Equal(meant, Crockford.Normalize(typed));

    [Fact]
    public void A_recovery_code_reads_the_same_however_it_is_typed()
    {
        var code = RecoveryCode.From([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$", code);
        Assert.Equal(RecoveryCode.Hash(code), RecoveryCode.Hash(code.ToLowerInvariant().Replace('-', ' ')));
        Assert.NotEqual(RecoveryCode.Hash(code), RecoveryCode.Hash(code + "0"));
    }

    [Fact]
    public void A_pairing_code_can_be_shown_again_and_found_again()
    {
        var secret = new FixedSecret();
        var pairing = new Guid("0123456789abcdef0123456789abcdef");
        var code = PairingCode.Of(secret, pairing);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{8}$", code);
        Assert.Equal(code, PairingCode.Of(secret, pairing));
        Assert.Equal(PairingCode.AliasOf(secret, code), PairingCode.AliasOf(secret, $"{code[..4]}-{code[4..].ToLowerInvariant()}"));
        Assert.DoesNotContain(code, PairingCode.AliasOf(secret, code), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Tries_run_out_and_come_back()
    {
        var now = DateTimeOffset.UnixEpoch;
        var tries = new Tries(2, TimeSpan.FromMinutes(1)).After(now).After(now.AddSeconds(30));
        Assert.True(tries.Exhausted(now.AddSeconds(59)));
        Assert.False(tries.Exhausted(now.AddSeconds(60)));
    }
}
