using System.Collections.Immutable;
using Collab.People;
using Collab.Streams;

namespace Collab.Domain.People;

/// <summary>A person across teams.</summary>
internal sealed record PersonState
{
    public static readonly PersonState Initial = new();

    /// <summary>Null until registered.</summary>
    public string? Name { get; init; }

    public ImmutableDictionary<DeviceId, DeviceView> Devices { get; init; } = ImmutableDictionary<DeviceId, DeviceView>.Empty;

    /// <summary>Every team and meeting whose events may hold the name; true where the person still is.</summary>
    public ImmutableDictionary<string, bool> Places { get; init; } = ImmutableDictionary<string, bool>.Empty;

    public PendingPairing? Pairing { get; init; }

    /// <summary>True until the teams have heard of the latest name.</summary>
    public bool NameUntold { get; init; }

    /// <summary>True from the decision to delete until the stream itself is gone.</summary>
    public bool Deleted { get; init; }

    public bool Exists => Name is not null && !Deleted;

    /// <summary>The teams the person is in now, or every place they ever were in.</summary>
    public IEnumerable<StreamKey> PlacesOf(StreamKind kind, bool ever) => Places
        .Where(p => ever || p.Value)
        .Select(p => StreamKey.TryParse(p.Key, out var key) ? key : throw new InvalidOperationException("A noted place is a stream."))
        .Where(p => p.Kind == kind);
}

/// <summary>A second device on its way in. The code itself is derived, never stored.</summary>
/// <param name="Id">Random; the code derives from it.</param>
/// <param name="Alias">What leads from the code to this person; null once the code was used.</param>
internal sealed record PendingPairing(Guid Id, string? Alias, DateTimeOffset ExpiresAt, DeviceId? Waiting, string? WaitingLabel, bool Accepted);
