using Collab.Tests.Architecture;

namespace Collab.Tests.Browser;

/// <summary>
/// Whether and which pictures are wanted. <c>COLLAB_PICTURES</c> names the directory for them, from the root of the source tree; <c>COLLAB_WAYS</c> some of the ways to look, such as
/// <c>390-dark-de,1440-light-en</c>; <c>COLLAB_WRITE_TOUR=1</c> writes the pictures of the README anew.
/// </summary>
internal static class Pictures
{
    private static readonly string? Ways = Environment.GetEnvironmentVariable("COLLAB_WAYS");

    public static bool OfTour { get; } = Environment.GetEnvironmentVariable("COLLAB_WRITE_TOUR") == "1";

    /// <summary>Where they go; null when none are wanted.</summary>
    public static string? Folder { get; } = Environment.GetEnvironmentVariable("COLLAB_PICTURES") is { Length: > 0 } named
        ? Directory.CreateDirectory(Repository.Absolute(named)).FullName
        : OfTour ? Directory.CreateTempSubdirectory("collab-tour-").FullName : null;

    /// <summary>How a seat's page is looked at.</summary>
    public static IEnumerable<Way> WaysOf(Seat seat) => Folder is null ? Way.Own(seat) : Way.All.Where(IsWanted);

    private static bool IsWanted(Way way) =>
        Ways is { Length: > 0 } ? Ways.Split(',').Contains(way.Name, StringComparer.Ordinal) : !OfTour || Tour.Ways.Contains(way.Name, StringComparer.Ordinal);
}
