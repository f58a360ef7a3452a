using System.ComponentModel.DataAnnotations;

namespace Collab.Silo.Options;

/// <summary>How silos find and reach each other; only with PostgreSQL. Section <c>Collab:Cluster</c>.</summary>
internal sealed class ClusterSettings
{
    public const string Section = "Collab:Cluster";

    /// <summary>The IP address by which the other silos reach this one. Default <c>127.0.0.1</c>. Keep it inside a trusted network: silos do not authenticate each other.</summary>
    [RegularExpression("[0-9A-Fa-f:.]+", ErrorMessage = "Address is an IP address.")]
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>TCP port between silos, 0 to 65,535; 0, the default, picks a free one and keeps to it.</summary>
    [Range(0, 65_535)]
    public int SiloPort { get; set; }
}
