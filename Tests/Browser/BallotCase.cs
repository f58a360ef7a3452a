using Microsoft.Playwright;

namespace Collab.Tests.Browser;

/// <summary>One method's ballot in the browser: how Ben fills it in with a finger, in German, how Ada does with the keys, in English, and what that comes to.</summary>
/// <param name="Method">The name of the method registry.</param>
/// <param name="Card">What it is called where one chooses a method.</param>
/// <param name="Chooses">True where the voters choose among the question's own choices; else the round closes by itself once both have voted.</param>
/// <param name="Touch">Ben's act.</param>
/// <param name="Receipt">What Ben then reads.</param>
/// <param name="Keys">Ada's act.</param>
/// <param name="Verdict">What Ada reads of the outcome.</param>
/// <param name="Lines">What Ada reads in the result's table.</param>
internal sealed record BallotCase(
    string Method,
    string Card,
    bool Chooses,
    Func<Seat, Task> Touch,
    string Receipt,
    Func<Seat, Task> Keys,
    string Verdict,
    string[] Lines)
{
    /// <summary>One of them would be a formula in a spreadsheet.</summary>
    public static readonly IReadOnlyList<string> Choices = ["Alpha", "=Beta", "Gamma"];

    public override string ToString() => Method;
}
