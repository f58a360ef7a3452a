using System.Collections.Immutable;

namespace Collab.Domain.Codes;

/// <summary>Limits guessing: so many wrong tries within a time. Refusals are not stored, so an activation counts from its start.</summary>
internal sealed record Tries(int Max, TimeSpan Within)
{
    private ImmutableQueue<DateTimeOffset> Wrong { get; init; } = [];

    public bool Exhausted(DateTimeOffset now) => Wrong.Count(at => now - at < Within) >= Max;

    /// <summary>One more wrong try; those that no longer count are dropped.</summary>
    public Tries After(DateTimeOffset now) => this with { Wrong = [.. Wrong.Where(at => now - at < Within), now] };
}
