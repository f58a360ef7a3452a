using System.Collections.Immutable;
using Collab.Streams;

namespace Collab.Domain.Views;

/// <summary>How a list of a view differs, from two versions of the entities behind it. Unchanged entities keep their reference.</summary>
internal static class Difference
{
    /// <summary>Null when the lists are the same.</summary>
    public static Change<TView>? Of<TId, TEntity, TView>(
        ImmutableDictionary<TId, TEntity> before, ImmutableDictionary<TId, TEntity> after, Func<TEntity, TView> view)
        where TId : struct
        where TEntity : class
        where TView : class
    {
        if (ReferenceEquals(before, after))
            return null;
        var set = new List<TView>();
        foreach (var (id, entity) in after)
        {
            if (!before.TryGetValue(id, out var old) || (!ReferenceEquals(old, entity) && !view(old).Equals(view(entity))))
                set.Add(view(entity));
        }
        var removed = before.Keys.Where(id => !after.ContainsKey(id)).Select(id => id.ToString()!).ToList();
        return set.Count + removed.Count == 0 ? null : new(set, removed);
    }
}
