using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Collab.Boards;
using Collab.Domain.Voting;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using Collab.Voting;

namespace Collab.Tests.Architecture;

/// <summary>What docs/protocol.md lists is all there is, and all there is is listed.</summary>
[Collection("docs/protocol.md")]
public sealed partial class ProtocolTests
{
    private const string File = "docs/protocol.md";
    private const int Width = 140;

    [Fact]
    public void Every_refusal_code_is_told_with_its_meaning()
    {
        var codes = typeof(RefusalCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var table = Repository.Read(File).Split("## Refusal codes")[1];
        var told = Row().Matches(table).SelectMany(row => Quoted().Matches(row.Groups["cell"].Value).Select(code => code.Groups[1].Value));
        Assert.Equal(codes.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_voting_method_and_verdict_is_told()
    {
        var voting = Repository.Read(File).Split("### Voting")[1].Split("\n## ")[0];
        Assert.Equal(
            VotingMethods.All.Select(method => method.Name).Order(StringComparer.Ordinal),
            Row().Matches(voting).Select(row => row.Groups["cell"].Value.Trim('`')).Order(StringComparer.Ordinal));
        var words = typeof(RoundVerdict).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => $"`{field.GetRawConstantValue()}`");
        var variants = VotingMethods.All.SelectMany(method => method.Variants).Select(variant => $"`{variant}`");
        Assert.DoesNotContain(words.Concat(variants), word => !voting.Contains(word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(typeof(MeetingCommand))]
    [InlineData(typeof(TeamCommand))]
    [InlineData(typeof(BoardCommand))]
    public void Every_command_is_told_with_its_properties(Type commands)
    {
        var source = Repository.Read(File);
        var declarations = Interfaces();
        var missing = commands.GetCustomAttributes<JsonDerivedTypeAttribute>()
            .Select(one => $"| `{one.TypeDiscriminator}` | {Names(declarations[one.DerivedType.Name])} |")
            .Where(row => !source.Contains(row, StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    /// <summary>With COLLAB_WRITE_EXAMPLES=1 the block is written anew.</summary>
    [Fact]
    public void Every_shape_is_that_of_the_contracts()
    {
        var shapes = Shapes();
        if (Environment.GetEnvironmentVariable("COLLAB_WRITE_EXAMPLES") == "1")
            Repository.Write(File, Block().Replace(Repository.Read(File), $"<!-- shapes -->\n```ts\n{shapes.Replace("$", "$$", StringComparison.Ordinal)}```"));
        Assert.Equal(shapes, Block().Match(Repository.Read(File)).Groups["text"].Value);
    }

    private static string Shapes() => string.Concat(Declaration().Matches(Contracts())
        .Select(one => one.Value.Replace("export ", "", StringComparison.Ordinal).Replace("readonly ", "", StringComparison.Ordinal))
        .Where(one => !one.Contains("(typeof ", StringComparison.Ordinal) && !one.Contains("type: '", StringComparison.Ordinal) && !one.EndsWith("= string;", StringComparison.Ordinal) && !one.Contains("\n  |", StringComparison.Ordinal))
        .Select(Folded));

    /// <summary>An interface on as few lines as fit.</summary>
    private static string Folded(string declaration)
    {
        var parts = declaration.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (text, line) = ("", parts[0]);
        foreach (var part in parts[1..])
        {
            if (part != "}" && line.Length + part.Length + 1 > Width)
                (text, line) = ($"{text}{line}\n", $"   {part}");
            else
                line += $" {part}";
        }
        return $"{text}{line}\n";
    }

    private static Dictionary<string, string> Interfaces() =>
        Declaration().Matches(Contracts()).Where(one => one.Groups["body"].Success).ToDictionary(one => one.Groups["name"].Value, one => one.Groups["body"].Value, StringComparer.Ordinal);

    private static string Names(string body)
    {
        var names = Property().Matches(body).Select(property => property.Groups[1].Value).Where(name => name != "type").ToList();
        return names.Count == 0 ? "–" : $"`{string.Join(", ", names)}`";
    }

    private static string Contracts() => Repository.Read("WebClient/src/contracts.ts");

    [GeneratedRegex(@"export (interface (?<name>\w+)(<\w+>)? \{\n(?<body>(  .*\n)*)\}|type [\s\S]*?;)(?=\n)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"readonly (\w+\??):")]
    private static partial Regex Property();

    [GeneratedRegex(@"^\| (?<cell>`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"<!-- shapes -->\n```ts\n(?<text>[\s\S]*?)```")]
    private static partial Regex Block();
}
