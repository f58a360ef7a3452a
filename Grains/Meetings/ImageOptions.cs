using System.ComponentModel.DataAnnotations;

namespace Collab.Grains.Meetings;

/// <summary>How large pictures of cards may be, and how many. Section <c>Collab:Images</c>.</summary>
internal sealed class ImageOptions
{
    public const string Section = "Collab:Images";

    /// <summary>Bytes of one picture. Default 512 KiB; browsers make theirs smaller before they send them.</summary>
    [Range(1_024, 2_097_152)]
    public int MaxBytes { get; set; } = 524_288;

    /// <summary>Pixels of its longer side. Default 4,096.</summary>
    [Range(16, 16_384)]
    public int MaxSide { get; set; } = 4_096;

    /// <summary>Pictures a meeting keeps, those that were replaced included until it closes. Default 200; 0 allows none.</summary>
    [Range(0, 10_000)]
    public int MaxPerMeeting { get; set; } = 200;
}
