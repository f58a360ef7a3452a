using Collab.Streams;
using Collab.Tests.Support;

namespace Collab.Tests.Grains;

public sealed class PaceTests
{
    private readonly Pace _pace = new(new StreamOptions(), new ShiftedClock());

    [Fact]
    public void A_poll_goes_easy_on_a_crowd_however_little_happens()
    {
        _pace.Sent();
        Assert.InRange(_pace.Ask(26, 1, calm: true), TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(250));
        Assert.Equal(TimeSpan.Zero, _pace.Ask(26, 1));
    }

    [Fact]
    public void Where_few_look_a_poll_waits_for_nothing()
    {
        _pace.Sent();
        Assert.Equal(TimeSpan.Zero, _pace.Ask(25, 1, calm: true));
    }
}
