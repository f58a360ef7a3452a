using Collab.Domain.Text;
using Collab.Streams;

namespace Collab.Tests.Domain.Text;

public sealed class CleanTests
{
    [Theory]
    [InlineData("  Ada  ", "Ada")]
    [InlineData("A\u202Ed\u2066a\u200F", "Ada")]
    [InlineData("\u200BA\u00ADda\uFEFF", "Ada")]
    [InlineData("Ada\nLovelace", "Ada Lovelace")]
    [InlineData("Zoë 🚀", "Zoë 🚀")]
    [InlineData("<b>Ada</b>", "<b>Ada</b>")]
    public void Name_loses_what_cannot_be_seen(string raw, string name) => Assert.Equal(new Cleaned(name), Clean.Name(raw));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u200B\u2060\u202E ")]
    [InlineData("\u3164\u115F\u2800")]
    public void Name_of_nothing_is_empty(string? raw) => Assert.Equal(RefusalCode.Empty, Clean.Name(raw).Refusal?.Code);

    [Theory]
    [InlineData(80, null)]
    [InlineData(81, RefusalCode.TooLong)]
    [InlineData(1_000_000, RefusalCode.TooLong)]
    public void Name_has_80_units_at_most(int length, string? code) => Assert.Equal(code, Clean.Name(new('x', length)).Refusal?.Code);

    [Fact]
    public void Text_keeps_lines_and_tabs() => Assert.Equal(new Cleaned("a\n\tb"), Clean.Text(" a\r\n\tb\n", 10));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\rb")]
    [InlineData("a\u0085b")]
    public void Text_refuses_other_controls(string raw) => Assert.Equal(RefusalCode.Malformed, Clean.Text(raw, 10).Refusal?.Code);

    [Fact]
    public void Length_counts_as_javascript_does()
    {
        Assert.Null(Clean.Text("🚀🚀", 4).Refusal);
        Assert.Equal(RefusalCode.TooLong, Clean.Text("🚀🚀", 3).Refusal?.Code);
    }
}
