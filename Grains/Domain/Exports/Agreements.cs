using Collab.Boards;
using Collab.Meetings;
using Collab.People;

namespace Collab.Domain.Exports;

/// <param name="Status">Null when the board does not know it.</param>
internal sealed record Agreement(ActionId Id, string Text, PersonId? Owner, DateOnly? Due, Guid? Topic, ActionStatus? Status);

internal static class Agreements
{
    /// <summary>The meeting's actions as the board has them now; as they were agreed where it does not tell.</summary>
    public static IEnumerable<Agreement> Of(MeetingExport export) => export.Actions.Count > 0
        ? export.Actions.OrderBy(a => a.Order).Select(a => new Agreement(a.Id, a.Text, a.Owner, a.Due, a.Topic, a.Status))
        : export.Meeting.Actions.Select(a => new Agreement(a.Id, a.Text, a.Owner, a.Due, a.Topic, null));
}
