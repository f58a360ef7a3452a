using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Collab.Tests.Architecture;

/// <summary>The house stands as docs/architecture.md draws it.</summary>
public sealed partial class HouseTests
{
    private const int LinesAFile = 400;
    private const int UsualLines = 60;

    [Theory]
    [InlineData("Grains.Interfaces")]
    [InlineData("Grains", "Grains.Interfaces")]
    [InlineData("Silo", "Grains")]
    public void Projects_refer_inwards_alone(string project, params string[] expected)
    {
        var references = Includes(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(expected, references);
    }

    [Theory]
    [InlineData("Grains.Interfaces")]
    [InlineData("Grains")]
    public void Databases_and_SignalR_stand_in_the_silo_alone(string project)
    {
        var used = Assembly.Load(project)
            .GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Concat(Includes(project, "PackageReference"));
        Assert.DoesNotContain(used, name => Outside().IsMatch(name));
    }

    [Fact]
    public void Grains_take_time_and_chance_as_data()
    {
        var found = Repository.Files("Grains", ".cs").Where(file => ClockOrChance().IsMatch(Repository.Read(file)));
        Assert.Empty(found);
    }

    [Fact]
    public void Files_are_short()
    {
        var lengths = new[] { "Silo", "Grains", "Grains.Interfaces", "Tests", "Bench", "WebClient" }
            .SelectMany(folder => Repository.Files(folder, ".cs", ".ts", ".tsx", ".css", ".sql"))
            .Where(file => !Repository.Read(file).StartsWith("// Generated", StringComparison.Ordinal))
            .Select(file => (file, Lines: Repository.Read(file).AsSpan().Count('\n')))
            .OrderBy(one => one.Lines)
            .ToList();
        Assert.DoesNotContain(lengths, one => one.Lines > LinesAFile);
        Assert.InRange(lengths[lengths.Count / 2].Lines, 1, UsualLines);
    }

    private static IEnumerable<string> Includes(string project, string item) =>
        XDocument.Parse(Repository.Read($"{project}/{project}.csproj")).Descendants(item).Select(found => found.Attribute("Include")!.Value.Replace('\\', '/'));

    [GeneratedRegex("^(Npgsql|Microsoft.Data|SQLitePCL|System.Data.SQLite|Microsoft.AspNetCore)")]
    private static partial Regex Outside();

    [GeneratedRegex(@"\b(Guid\.(NewGuid|CreateVersion7)|(DateTime|DateTimeOffset)\.(UtcNow|Now)|DateTime\.Today|Random\.|new Random|RandomNumberGenerator|TimeProvider\.System|Stopwatch)\b")]
    private static partial Regex ClockOrChance();
}
