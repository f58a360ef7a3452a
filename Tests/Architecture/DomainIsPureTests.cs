using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Collab.Tests.Architecture;

/// <summary>Grains/Domain decides from what it is given: the same call gives the same answer, anywhere, for ever.</summary>
public sealed partial class DomainIsPureTests
{
    [Fact]
    public void Domain_knows_no_clock_chance_storage_grain_or_task()
    {
        var domain = Path.GetFullPath(Path.Combine(Here(), "..", "..", "Grains", "Domain"));
        var files = Directory.GetFiles(domain, "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length > 50, $"Only {files.Length} files in {domain}.");
        var found = files.SelectMany(file => File.ReadAllLines(file)
            .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Impure().IsMatch(line))
            .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("var now = DateTimeOffset.UtcNow;")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("using Orleans.Runtime;")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("RandomNumberGenerator.Fill(salt);")]
    public void Impure_line_is_found(string line) => Assert.Matches(Impure(), line);

    [GeneratedRegex(
        @"\b(UtcNow|Now\(\)|DateTime\.(Now|Today)|TimeProvider|Stopwatch|Random|RandomNumberGenerator|NewGuid|CreateVersion7|Orleans|I?Grain|IGrainFactory"
        + @"|GrainId|IEventStore|Npgsql|Sqlite|SqlClient|Task|ValueTask|await|async|Thread|Timer\(|File|Directory|Environment|HttpClient|Console|ILogger)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Impure();

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
