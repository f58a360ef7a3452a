using Collab.Bench;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class ArgumentsTests
{
    [Fact]
    public void Values_switches_and_what_is_for_others_are_told_apart()
    {
        var arguments = new Arguments(["--url", "http://x", "--quiet", "--kills=7", "--", "--port", "1"]);

        Assert.Equal("http://x", arguments.Text("url"));
        Assert.True(arguments.Has("quiet"));
        Assert.Equal(7, arguments.Number("kills", 0));
        Assert.Equal(3, arguments.Number("runs", 3));
        Assert.Equal(["--port", "1"], arguments.Rest);
        Assert.False(arguments.Has("port"));
    }

    [Fact]
    public void What_cannot_be_is_said()
    {
        Assert.Throws<UsageException>(() => new Arguments(["url"]));
        Assert.Throws<UsageException>(() => new Arguments([]).Text("url"));
        Assert.Throws<UsageException>(() => new Arguments(["--kills", "many"]).Number("kills", 1));
    }
}
