using Collab.Streams;
using Collab.Voting;
using static Collab.Tests.Domain.Voting.Held;

namespace Collab.Tests.Domain.Voting;

/// <summary>Consent as in Sociocracy 3.0: a proposal stands unless somebody has an objection, which is an argument; concerns are heard and noted.</summary>
public sealed class ConsentTests
{
    private static readonly Ballot TooDear = One("objection") with { Reason = "Too dear" };

    private readonly Held _held = new(new("consent"));

    [Fact]
    public void Stands_while_nobody_objects()
    {
        var outcome = _held.Outcome(One("none"), One("none"), One("concern") with { Reason = " Who pays?\r\nNot us " }, One("concern"));
        Assert.Equal(RoundVerdict.Passed, outcome.Verdict);
        Assert.Equal(["Who pays?\nNot us"], outcome.Reasons!);
    }

    [Fact]
    public void One_objection_stops_it_and_reasons_stand_in_no_order_of_voting()
    {
        var outcome = _held.Outcome(One("none"), TooDear, One("concern") with { Reason = "Late" }, One("none"));
        Assert.Equal(RoundVerdict.Objections, outcome.Verdict);
        Assert.Equal(["Late", "Too dear"], outcome.Reasons!);
    }

    [Fact]
    public void Objection_needs_a_reason_and_nothing_else_takes_one_without_cause()
    {
        Assert.Equal(RefusalCode.ReasonNeeded, _held.Refused(One("objection")));
        Assert.Equal(RefusalCode.Empty, _held.Refused(One("objection") with { Reason = "  " }));
        Assert.Equal(RefusalCode.TooLong, _held.Refused(One("objection") with { Reason = new('x', 301) }));
        Assert.Equal(RefusalCode.Malformed, _held.Refused(One("objection") with { Reason = "bell \u0007" }));
        Assert.Equal(RefusalCode.InvalidBallot, _held.Refused(One("none") with { Reason = "Because" }));
        Assert.Equal(RefusalCode.InvalidBallot, _held.Refused(Ballot.Empty with { Reason = "Because" }));
        Assert.Null(_held.Refused(TooDear with { Reason = new('x', 300) }));
    }
}
