namespace Collab.Streams;

/// <summary>What a decision may know of the world beside the state.</summary>
/// <param name="Fresh">A random id for what the command creates; never derived from the caller or the command's id.</param>
internal readonly record struct Facts(DateTimeOffset Now, Guid Fresh);

/// <summary>Where and when an event stands in its stream.</summary>
internal readonly record struct EventInfo(long Version, DateTimeOffset At);
