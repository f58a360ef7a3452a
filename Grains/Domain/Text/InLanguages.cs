namespace Collab.Domain.Text;

/// <summary>One thing in every language that Collab speaks.</summary>
internal sealed record InLanguages<T>(T En, T De)
{
    /// <summary>English unless German is asked for.</summary>
    public T In(string? language) => language == "de" ? De : En;
}
