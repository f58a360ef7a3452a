using Collab.People;

namespace Collab.Streams;

/// <summary>Who is here. Somebody who is back within the grace was never gone.</summary>
internal sealed class Presence(TimeProvider clock, TimeSpan grace)
{
    private readonly Dictionary<PersonId, DateTimeOffset> _lastSeen = [];
    private readonly Dictionary<PersonId, DateTimeOffset> _departed = [];

    /// <summary>Everybody who is connected, or was within the grace; another list when somebody came or went.</summary>
    public IReadOnlyList<PersonId> Here { get; private set; } = [];

    public bool IsHere(PersonId person) => _lastSeen.ContainsKey(person);

    /// <summary>Since when somebody has no connection; null while they have one, or were gone for less than the grace.</summary>
    public DateTimeOffset? GoneSince(PersonId person) => _lastSeen.ContainsKey(person) ? null : _departed.TryGetValue(person, out var at) ? at : null;

    /// <returns>True when somebody came or went.</returns>
    public bool Update(IEnumerable<PersonId> connected)
    {
        var now = clock.GetUtcNow();
        HashSet<PersonId> present = [.. connected];
        var changed = false;
        foreach (var person in present)
        {
            changed |= _lastSeen.TryAdd(person, now);
            _lastSeen[person] = now;
            _departed.Remove(person);
        }
        foreach (var (person, seen) in _lastSeen.ToArray())
        {
            if (present.Contains(person) || now - seen < grace)
                continue;
            _lastSeen.Remove(person);
            _departed[person] = seen;
            changed = true;
        }
        if (changed)
            Here = [.. _lastSeen.Keys];
        return changed;
    }
}
