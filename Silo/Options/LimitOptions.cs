using System.ComponentModel.DataAnnotations;

namespace Collab.Silo.Options;

/// <summary>How much one person or address may ask. Section <c>Collab:Limits</c>.</summary>
internal sealed class LimitOptions
{
    public const string Section = "Collab:Limits";

    /// <summary>Hub invocations a person, per second. Default 30.</summary>
    [Range(1, 1_000_000)]
    public int CommandsPerSecond { get; set; } = 30;

    /// <summary>Hub invocations a person may make at once after a pause. Default 60.</summary>
    [Range(1, 1_000_000)]
    public int CommandsBurst { get; set; } = 60;

    /// <summary>Requests of one address that make people or teams, or look codes up: per minute, after <see cref="JoinsBurst"/>. Default 60.</summary>
    [Range(1, 1_000_000)]
    public int JoinsPerMinute { get; set; } = 60;

    /// <summary>Such requests at once. Default 1,200, which lets 300 people behind one address come in together.</summary>
    [Range(1, 1_000_000)]
    public int JoinsBurst { get; set; } = 1_200;

    /// <summary>Wrong codes and invites of one address, per minute, after <see cref="WrongCodesBurst"/>. Default 5.</summary>
    [Range(1, 1_000)]
    public int WrongCodesPerMinute { get; set; } = 5;

    /// <summary>Wrong codes and invites of one address at once; many people may mistype behind one address. Default 30.</summary>
    [Range(1, 10_000)]
    public int WrongCodesBurst { get; set; } = 30;
}
