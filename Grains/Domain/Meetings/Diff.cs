using System.Collections.Immutable;
using Collab.Streams;

namespace Collab.Domain.Meetings;

/// <summary>How one list of a view differs from what it was.</summary>
internal static class Diff
{
    /// <summary>Compares by reference first, then by what shows.</summary>
    /// <param name="reshown">True when something outside the entities changed how they show, so that references prove nothing.</param>
    /// <param name="was">An entity's view before; null when it did not show.</param>
    /// <param name="shows">An entity's view after; null when it does not show.</param>
    public static Change<TView>? Of<TKey, TEntity, TView>(
        ImmutableDictionary<TKey, TEntity> before,
        ImmutableDictionary<TKey, TEntity> after,
        bool reshown,
        Func<TEntity, string> id,
        Func<TEntity, TView?> was,
        Func<TEntity, TView?> shows,
        Func<TView, TView, bool>? same = null)
        where TKey : notnull
        where TEntity : class
        where TView : class
    {
        if (ReferenceEquals(before, after) && !reshown)
            return null;
        List<TView> set = [];
        List<string> removed = [];
        foreach (var (key, entity) in after)
        {
            before.TryGetValue(key, out var old);
            if (ReferenceEquals(old, entity) && !reshown)
                continue;
            var then = old is null ? null : was(old);
            var now = shows(entity);
            if (now is null && then is not null)
                removed.Add(id(entity));
            else if (now is not null && (then is null || !(same?.Invoke(then, now) ?? then.Equals(now))))
                set.Add(now);
        }
        removed.AddRange(before.Where(old => !after.ContainsKey(old.Key) && was(old.Value) is not null).Select(old => id(old.Value)));
        return Some(set, removed);
    }

    /// <summary>The same for entities in a list.</summary>
    public static Change<TView>? Of<TEntity, TView>(
        ImmutableList<TEntity> before,
        ImmutableList<TEntity> after,
        bool reshown,
        Func<TEntity, string> id,
        Func<TEntity, TView?> was,
        Func<TEntity, TView?> shows)
        where TEntity : class
        where TView : class
    {
        if (ReferenceEquals(before, after) && !reshown)
            return null;
        return Of(before.ToImmutableDictionary(id, StringComparer.Ordinal), after.ToImmutableDictionary(id, StringComparer.Ordinal), reshown, id, was, shows);
    }

    /// <summary>The same for views that are at hand already and compare by value.</summary>
    public static Change<TView>? OfViews<TView>(IReadOnlyList<TView> before, IReadOnlyList<TView> after, Func<TView, string> id) where TView : class
    {
        if (ReferenceEquals(before, after))
            return null;
        var old = before.ToDictionary(id, StringComparer.Ordinal);
        List<TView> set = [.. after.Where(view => !old.TryGetValue(id(view), out var then) || !then.Equals(view))];
        return Some(set, [.. old.Keys.Except(after.Select(id), StringComparer.Ordinal)]);
    }

    private static Change<TView>? Some<TView>(List<TView> set, List<string> removed) =>
        set.Count + removed.Count == 0 ? null : new Change<TView>(set, removed);
}
