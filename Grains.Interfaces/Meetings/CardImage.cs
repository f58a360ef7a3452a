using Collab.Streams;

namespace Collab.Meetings;

/// <summary>A card's picture, in pixels. The card's text says what it shows; its bytes are asked for over HTTP.</summary>
public sealed record CardImage(ImageId Id, int Width, int Height);

/// <summary>A picture's file, for who may see it.</summary>
/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>; null when there is none that the caller may see.</param>
[GenerateSerializer, Immutable, Alias("image-reply")]
public sealed record ImageReply([property: Id(0)] string? MediaType, [property: Id(1)] byte[] Bytes)
{
    public static readonly ImageReply None = new(null, []);
}
