using System.ComponentModel.DataAnnotations;

namespace Collab.Silo.Options;

/// <summary>Who may create teams. Section <c>Collab:Access</c>.</summary>
internal sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Collab:Access";

    /// <summary><see cref="Anyone"/> or <see cref="WithCode"/>. Default <see cref="Anyone"/>.</summary>
    [AllowedValues(Anyone, WithCode)]
    public string CreateTeams { get; set; } = Anyone;

    /// <summary>What must be told to create a team when <see cref="CreateTeams"/> is <see cref="WithCode"/>; at least 8 characters. Default none.</summary>
    public string? Code { get; set; }

    public const string Anyone = "anyone";
    public const string WithCode = "code";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (CreateTeams is WithCode && Code is not { Length: >= 8 })
            yield return new("Collab:Access:Code needs at least 8 characters when teams are created by code.", [nameof(Code)]);
    }
}
