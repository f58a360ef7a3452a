namespace Collab.Bench.Client;

/// <summary>The server said no where the script expects a yes.</summary>
internal sealed class RefusedException(string what, string code) : Exception($"{what} was refused: {code}")
{
    public string Code => code;
}
