using Collab.People;

namespace Collab.Streams;

/// <summary>One silo's end of a stream: its cursor, who is there, and what only they are to be told.</summary>
internal sealed class SiloFeed(string silo)
{
    public string Silo { get; } = silo;

    /// <summary>Null until the silo has reported.</summary>
    public IFeedObserver? Observer { get; set; }

    public long Version { get; set; }

    public long Sequence { get; set; }

    public HashSet<PersonId> Present { get; } = [];

    /// <summary>Who followed since the silo's last reports, with the clock's ticks: a report on its way may not know them yet.</summary>
    public Dictionary<PersonId, long> Arrivals { get; } = [];

    /// <summary>Whose own part is to be sent again.</summary>
    public HashSet<PersonId> Owed { get; } = [];

    public List<Departure> Departures { get; } = [];

    /// <summary>When the silo last reported, in the clock's ticks.</summary>
    public long HeardAt { get; set; }

    /// <summary>The call in flight.</summary>
    public Task Pushing { get; set; } = Task.CompletedTask;
}
