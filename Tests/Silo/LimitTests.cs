using System.Net;
using Collab.Silo.Auth;
using Xunit;

namespace Collab.Tests.Silo;

public sealed class LimitTests
{
    private static readonly IPAddress Office = IPAddress.Parse("192.0.2.1");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("192.0.2.2");

    [Fact]
    public void Three_hundred_people_behind_one_address_come_in_together()
    {
        using var limiter = new AddressLimiter(Microsoft.Extensions.Options.Options.Create(new Collab.Silo.Options.LimitOptions()));
        // Look at the invite, come in by it, look at a code and come in by that.
        Assert.All(Enumerable.Range(0, 4 * 300), _ => Assert.True(limiter.Allows(Office)));
        Assert.False(limiter.Allows(Office));
        Assert.True(limiter.Allows(Elsewhere));
    }

    [Fact]
    public void Guessing_ends_soon_and_for_the_guesser_alone()
    {
        using var limiter = new AddressLimiter(Microsoft.Extensions.Options.Options.Create(new Collab.Silo.Options.LimitOptions()));
        for (var i = 0; i < 30; i++)
        {
            Assert.True(limiter.Allows(Office));
            limiter.Wrong(Office);
        }

        Assert.False(limiter.Allows(Office));
        Assert.True(limiter.Allows(Elsewhere));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "Safari, iPhone")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0", "Edge, Windows")]
    [InlineData("curl/8", "?")]
    [InlineData(null, "?")]
    public void A_device_is_called_by_browser_and_system(string? userAgent, string label) => Assert.Equal(label, DeviceLabel.Of(userAgent));
}
