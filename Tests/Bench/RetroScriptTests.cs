using System.Reflection;
using System.Text.Json.Serialization;
using Collab.Bench.Player;
using Collab.Meetings;
using Xunit;

namespace Collab.Tests.Bench;

public sealed class RetroScriptTests
{
    [Fact]
    public async Task The_recorded_retro_is_as_large_as_promised()
    {
        var script = await LoadAsync();

        Assert.True(script.People.Count >= 9, "nine people");
        Assert.Equal(["de", "en"], script.People.Select(p => p.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.True(Asks(script).Count(a => Type(a) is "add-card" && a.Refused is null) >= 80, "eighty cards");
        Assert.True(Asks(script).Count(a => Type(a) is "title-group") >= 10, "ten groups with titles");
        Assert.True(Asks(script).Count(a => Type(a) is "agree-action") >= 10, "ten actions");
        Assert.True(script.Flat.OfType<Step.Drop>().Count() >= 5, "five disconnects");
        Assert.Equal(
            script.Flat.OfType<Step.Drop>().Select(d => d.Who).Order(StringComparer.Ordinal),
            script.Flat.OfType<Step.Return>().Select(d => d.Who).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_command_of_a_meeting_is_asked_and_sent_twice_by_accident()
    {
        var script = await LoadAsync();
        var known = typeof(MeetingCommand).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!).ToHashSet();

        Assert.Superset(known, Asks(script).Where(a => a.To is "meeting").Select(Type).ToHashSet());
        var once = Asks(script).Select(a => (a.To, Type(a))).Distinct().Except(Asks(script).Where(a => a.Twice).Select(a => (a.To, Type(a))));
        Assert.Empty(once);
        Assert.Contains(script.Flat.OfType<Step.CastDots>(), c => c.Twice);
    }

    private static Task<RetroScript> LoadAsync() => RetroScript.LoadAsync(PlayCommand.DefaultScript, CancellationToken.None);

    private static IEnumerable<Step.Ask> Asks(RetroScript script) => script.Flat.OfType<Step.Ask>();

    private static string Type(Step.Ask ask) => ask.Command["type"]!.GetValue<string>();
}
