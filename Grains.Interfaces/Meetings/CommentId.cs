using System.Text.Json.Serialization;
using Collab.Streams;

namespace Collab.Meetings;

/// <summary>One remark on a topic.</summary>
[GenerateSerializer, Immutable, Alias("comment-id")]
[JsonConverter(typeof(IdJsonConverter<CommentId>))]
public readonly record struct CommentId([property: Id(0)] Guid Value) : IId<CommentId>
{
    public static CommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
