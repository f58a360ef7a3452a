using System.Text.Json.Nodes;
using Collab.Bench.Player;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class CanonicalTests
{
    [Fact]
    public void Ids_orders_and_versions_do_not_matter() =>
        Assert.Equal(Of(card: "c1", group: "g1", option: "g1").ToJsonString(), Of(card: "c7", group: "g9", option: "g9", reversed: true).ToJsonString());

    [Theory]
    [InlineData("Flaky", 3, "member")]
    [InlineData("CI", 4, "member")]
    [InlineData("CI", 3, "observer")]
    public void Texts_tallies_and_roles_do(string title, int total, string role) =>
        Assert.NotEqual(Of().ToJsonString(), Of(title: title, total: total, role: role).ToJsonString());

    private static JsonObject Of(string card = "c1", string group = "g1", string option = "g1", string title = "CI", int total = 3, string role = "member", bool reversed = false)
    {
        List<string> cards =
        [
            $$"""{"id":"{{card}}","column":"k","text":"slow","author":"p","group":"{{group}}","order":1,"edited":false,"reactions":[]}""",
            """{"id":"c2","column":"k","text":"red","author":"p","order":2,"edited":false,"reactions":[]}""",
        ];
        if (reversed)
            cards.Reverse();
        var meeting = $$"""
            {"meeting":{"title":"Retro","phase":"closed","facilitator":"p"},"people":[{"id":"p","name":"Mira","role":"{{role}}"}],"columns":[{"id":"k","title":"Slowed"}],
             "cards":[{{string.Join(',', cards)}}],"groups":[{"id":"{{group}}","column":"k","title":"{{title}}"}],
             "rounds":[{"id":"r","number":1,"options":[{"id":"{{option}}","label":"CI"}],"eligible":["p"],"result":{"voted":1,"tally":[{"option":"{{option}}","total":{{total}},"voters":1}] } }],
             "topics":[],"comments":[],"checkIns":[],"actions":[]}
            """;
        return Canonical.Of(Json(meeting), Json("""{"actions":[]}"""), Json("""{"team":{"name":"T"},"members":[],"templates":[],"meetings":[]}"""));
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
