using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class FoldTests
{
    [Fact]
    public void A_header_is_replaced_and_entities_are_set_and_removed_by_id()
    {
        var view = Json("""{"meeting":{"id":"m","title":"old","timer":{"endsAt":"x"}},"cards":[{"id":"a","text":"1"},{"id":"b","text":"2"},{"id":"c","text":"3"}]}""");

        Fold.Apply(view, Json("""{"meeting":{"id":"m","title":"new"},"cards":{"set":[{"id":"b","text":"two"},{"id":"d","text":"4"}],"removed":["a"]}}"""));

        Assert.Equal("""{"meeting":{"id":"m","title":"new"},"cards":[{"id":"b","text":"two"},{"id":"c","text":"3"},{"id":"d","text":"4"}]}""", view.ToJsonString());
    }

    [Fact]
    public void Without_changes_the_view_stays()
    {
        var view = Json("""{"cards":[]}""");

        Fold.Apply(view, null);

        Assert.Equal("""{"cards":[]}""", view.ToJsonString());
    }

    [Fact]
    public void Lists_compare_without_order_and_what_is_inside_with_it()
    {
        Assert.Equal(
            PlainJson.Of(Json("""{"cards":[{"id":"a","reactions":[1,2]},{"text":"x","id":"b"}],"z":null}""")),
            PlainJson.Of(Json("""{"cards":[{"id":"b","text":"x"},{"reactions":[1,2],"id":"a"}]}""")));
        Assert.NotEqual(PlainJson.Of(Json("""{"cards":[{"id":"a","reactions":[1,2]}]}""")), PlainJson.Of(Json("""{"cards":[{"id":"a","reactions":[2,1]}]}""")));
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
