namespace Collab.Streams;

/// <summary>Chance as a dependency, so that a decision is a function of what it is given.</summary>
internal interface IEntropy
{
    /// <summary>A random 128-bit id.</summary>
    Guid NewId();

    /// <summary>16 random bytes.</summary>
    byte[] NewSalt();
}
