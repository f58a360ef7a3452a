using System.ComponentModel.DataAnnotations;

namespace Collab.Silo.Options;

/// <summary>Where Collab answers. Section <c>Collab</c>; each also has an argument.</summary>
internal sealed class ServerOptions : IValidatableObject
{
    public const string Section = "Collab";

    /// <summary>TCP port, 0 to 65,535; 0 picks a free one. Default 5080. <c>--port</c>.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 5080;

    /// <summary>The IP address to listen on. Default <c>127.0.0.1</c>. <c>--listen</c>.</summary>
    [RegularExpression("[0-9A-Fa-f:.]+", ErrorMessage = "Listen is an IP address.")]
    public string Listen { get; set; } = "127.0.0.1";

    /// <summary>Listen on every interface and announce this machine's address in its network. Default false. <c>--lan</c>.</summary>
    public bool Lan { get; set; }

    /// <summary>The address people open, when a proxy stands before Collab: links, Origin check and Secure cookies follow it. Default none. <c>--public-url</c>.</summary>
    public Uri? PublicUrl { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is { } url && !(url.IsAbsoluteUri && url.Scheme is ("http" or "https")))
            yield return new("The public URL starts with https:// or http://.", [nameof(PublicUrl)]);
    }
}
