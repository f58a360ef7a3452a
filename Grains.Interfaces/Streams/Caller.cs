using Collab.People;

namespace Collab.Streams;

/// <summary>Who asks. The edge has authenticated the person; the grain decides what they may do.</summary>
[GenerateSerializer, Immutable, Alias("caller")]
public readonly record struct Caller([property: Id(0)] PersonId Person, [property: Id(1)] DeviceId Device);
