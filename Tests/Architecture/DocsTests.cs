using System.Reflection;
using System.Text.RegularExpressions;

namespace Collab.Tests.Architecture;

/// <summary>What the documents name is there.</summary>
public sealed partial class DocsTests
{
    [Fact]
    public void Every_test_that_a_guarantee_rests_on_is_there()
    {
        var tests = typeof(DocsTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = TestName().Matches(Repository.Read("docs/guarantees.md")).Select(test => test.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Subset(tests, named);
    }

    [Fact]
    public void Every_guarantee_names_a_test()
    {
        var guarantees = Repository.Read("docs/guarantees.md").Split("\n## ")[1..];
        Assert.Empty(guarantees.Where(one => !one.StartsWith("What", StringComparison.Ordinal) && !TestName().IsMatch(one)).Select(one => one.Split('\n')[0]));
    }

    [Fact]
    public void Every_link_and_path_leads_somewhere()
    {
        var dead =
            from document in Repository.Files("", ".md")
            let folder = Path.GetDirectoryName(document)!
            let text = Repository.Read(document)
            from path in Link().Matches(text).Select(link => Path.Combine(folder, link.Groups[1].Value))
                .Concat(SourcePath().Matches(text).Select(quoted => quoted.Groups[1].Value))
            where !Repository.Has(path)
            select $"{document}: {path}";
        Assert.Empty(dead);
    }

    [Fact]
    public void The_tour_shows_all_its_pictures_and_is_quickly_fetched()
    {
        var pictures = Repository.Files("docs/tour", ".webp");
        var readme = Repository.Read("README.md");
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Contains(picture, readme, StringComparison.Ordinal));
        Assert.InRange(pictures.Sum(picture => new FileInfo(Repository.Absolute(picture)).Length), 1, 1_000_000);
    }

    [GeneratedRegex(@"`(\w+\.[A-Z]\w*_\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("""(?:\]\(|src=")(?!https?:|#)([^)"#]+)""")]
    private static partial Regex Link();

    /// <summary>Paths from the root, in backquotes.</summary>
    [GeneratedRegex(@"`((Grains|Grains\.Interfaces|Silo|WebClient|Tests|Bench|docs)/[\w./-]+)`")]
    private static partial Regex SourcePath();
}
