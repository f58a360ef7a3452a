using Collab.Boards;

namespace Collab.Meetings;

/// <summary>A meeting as a file that loses nothing its members may see, and that a team can import.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Schema">Raised when older servers could not read the file any more; now 1.</param>
/// <param name="Meeting">With the ids that it has here, the same in every export.</param>
/// <param name="Actions">Those of the team's board that were agreed in it, as they are now; none for who is not in the team.</param>
public sealed record MeetingExport(string Format, int Schema, MeetingView Meeting, IReadOnlyList<ActionView> Actions)
{
    public const string FormatName = "collab-meeting";
    public const int CurrentSchema = 1;

    /// <summary>What an import may measure.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;
}

/// <summary>What a meeting makes itself of when a team imports it.</summary>
/// <param name="By">Who imports it: the only participant, since nobody can vouch for the others.</param>
/// <param name="Json">UTF-8 JSON of a <see cref="MeetingExport"/>.</param>
[GenerateSerializer, Immutable, Alias("meeting-import")]
public sealed record MeetingImport(
    [property: Id(0)] MeetingId Id,
    [property: Id(1)] Collab.Teams.TeamId Team,
    [property: Id(2)] Collab.Teams.MemberView By,
    [property: Id(3)] byte[] Json);
