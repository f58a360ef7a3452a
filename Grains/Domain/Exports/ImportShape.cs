using Collab.Meetings;
using Collab.Voting;

namespace Collab.Domain.Exports;

/// <summary>What JSON's types cannot say of an export: no hole in any list, and no two things under one id.</summary>
internal static class ImportShape
{
    public static bool IsWhole(MeetingView m) =>
        Distinct(m.Columns, c => c.Id)
        && Distinct(m.Cards, c => c.Id)
        && Distinct(m.Groups, g => g.Id)
        && Distinct(m.Rounds, r => r.Id)
        && Distinct(m.Topics, t => t.Id)
        && Distinct(m.Comments, c => c.Id)
        && Distinct(m.Actions, a => a.Id)
        && Full(m.CheckIns)
        && Full(m.Meeting.Agenda)
        && m.Cards.All(c => Distinct(c.Reactions, r => r.Reaction))
        && m.Rounds.All(r => Distinct(r.Options, o => o.Id) && (r.Result is null || IsWhole(r.Result)));

    private static bool IsWhole(RoundResult result) =>
        Distinct(result.Tally, t => t.Option)
        && (result.Outcome is not { } outcome
            || (Full(outcome.Winners) && Full(outcome.Reasons ?? [])
                && Full(outcome.Steps ?? []) && (outcome.Steps ?? []).All(step => Distinct(step.Tally, t => t.Option) && Full(step.Eliminated))));

    private static bool Full<T>(IReadOnlyList<T> items) where T : class => items.All(item => item is not null);

    private static bool Distinct<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key) where T : class =>
        Full(items) && items.DistinctBy(key).Count() == items.Count;
}
