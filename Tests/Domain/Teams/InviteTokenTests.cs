using Collab.Domain.Teams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;

namespace Collab.Tests.Domain.Teams;

public sealed class InviteTokenTests
{
    private static readonly FixedSecret Secret = new();
    private static readonly Invite Invite = new(InviteId.From(new("0123456789abcdef0123456789abcdef")), TeamRole.Member, 1, null);

    [Fact]
    public void A_token_leads_to_its_team_and_invite()
    {
        var token = InviteToken.Of(Secret, Ours, Invite);
        Assert.Equal(64, token.Length);
        Assert.True(InviteToken.TryRead(token, out var team, out var invite));
        Assert.Equal((Ours, Invite.Id), (team, invite));
        Assert.True(InviteToken.IsGenuine(Secret, Ours, Invite, token));
    }

    [Fact]
    public void Role_generation_team_and_secret_are_signed()
    {
        var token = InviteToken.Of(Secret, Ours, Invite);
        Assert.False(InviteToken.IsGenuine(Secret, Ours, Invite with { Role = TeamRole.Leader }, token));
        Assert.False(InviteToken.IsGenuine(Secret, Ours, Invite with { Generation = 2 }, token));
        Assert.False(InviteToken.IsGenuine(Secret, TeamId.From(Guid.NewGuid()), Invite, token));
        Assert.False(InviteToken.IsGenuine(new FixedSecret("another"), Ours, Invite, token));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("????????????????????????????????????????????????????????????????")]
    public void What_is_no_token_leads_nowhere(string? token) => Assert.False(InviteToken.TryRead(token, out _, out _));
}
