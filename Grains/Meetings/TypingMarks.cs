using Collab.Meetings;
using Collab.People;

namespace Collab.Grains.Meetings;

/// <summary>Who types where. A mark fades after 4 s unless it is renewed.</summary>
internal sealed class TypingMarks(TimeProvider clock)
{
    private static readonly TimeSpan Fades = TimeSpan.FromSeconds(4);

    private readonly Dictionary<PersonId, (ColumnId Column, long At)> _marks = [];

    /// <returns>True when what is shown changed.</returns>
    public bool Set(PersonId person, ColumnId? column)
    {
        if (column is not { } where)
            return _marks.Remove(person);
        var changed = !_marks.TryGetValue(person, out var mark) || mark.Column != where;
        _marks[person] = (where, clock.GetTimestamp());
        return changed;
    }

    /// <returns>True when a mark faded.</returns>
    public bool Fade()
    {
        var faded = _marks.Where(m => clock.GetElapsedTime(m.Value.At) > Fades).Select(m => m.Key).ToArray();
        foreach (var person in faded)
            _marks.Remove(person);
        return faded.Length > 0;
    }

    /// <param name="anonymous">True to count without names.</param>
    public IReadOnlyList<TypingView> Shown(bool anonymous) =>
        [.. _marks
            .GroupBy(m => m.Value.Column, m => m.Key)
            .OrderBy(g => g.Key.Value)
            .Select(g => new TypingView(g.Key, g.Count(), anonymous ? null : [.. g.OrderBy(person => person.Value)]))];
}
