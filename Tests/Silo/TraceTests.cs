using System.Collections.Concurrent;
using System.Diagnostics;
using Collab.Tests.Cluster;
using Xunit;

namespace Collab.Tests.Silo;

/// <summary>Everything that can be traced is traced during a hidden, anonymous meeting with a secret round.</summary>
public sealed class TraceTests(LiveSilo silo) : IClassFixture<LiveSilo>
{
    [Fact]
    public async Task Traces_hold_no_text_no_person_and_no_ballot()
    {
        ConcurrentQueue<(ActivityTraceId Trace, string Text)> told = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => told.Enqueue((activity.TraceId, Told(activity))),
        };
        ActivitySource.AddActivityListener(listener);

        await using var ada = new Spy("Adalind", silo.Address);
        var team = await ada.Http.FoundTeamAsync(ada.Name);
        await ada.ConnectAsync();
        var text = $"card{Guid.NewGuid():N}";
        await HoldAsync(ada, team, text);

        string[] traces = [.. told.GroupBy(part => part.Trace, part => part.Text).Select(parts => string.Join('\n', parts))];
        string[] contributions = [.. traces.Where(trace => Secrets.Any(trace, ["CollabHub/Cast", "CollabHub/Meeting"]))];
        Assert.Contains(contributions, trace => trace.Contains("CollabHub/Cast", StringComparison.Ordinal));
        Assert.Contains(traces, trace => trace.Contains("/export", StringComparison.Ordinal));
        Assert.DoesNotContain(traces, trace => Secrets.Any(trace, [text, ada.Name, .. ada.Ballots.SelectMany(id => new[] { $"{id:N}", $"{id:D}" })]));
        // That somebody's own grain was activated may be told, not together with what they gave.
        Assert.DoesNotContain(contributions, trace => Secrets.Any(trace, [ada.Id, $"{Guid.Parse(ada.Id):D}"]));
    }

    private static async Task HoldAsync(Spy ada, string team, string text)
    {
        var meeting = (string)(await ada.DoAsync("Team", $"\"team\":\"{team}\"",
            """{"type":"plan-meeting","title":"Quiet","template":"mad-sad-glad","language":"en","settings":{"anonymous":true,"hideCards":true,"secretVotes":true}}"""))["created"]!;
        var target = $"\"meeting\":\"{meeting}\"";
        var column = (string)(await ada.FollowAsync($"meeting/{meeting}"))["view"]!["columns"]![0]!["id"]!;
        await ada.DoAsync("Meeting", target, """{"type":"start-meeting"}""");
        await ada.DoAsync("Meeting", target, """{"type":"go-to-stage","stage":"reflect"}""");
        var card = (string)(await ada.DoAsync("Meeting", target, $$"""{"type":"add-card","column":"{{column}}","text":"{{text}}"}"""))["created"]!;
        await ada.DoAsync("Meeting", target, """{"type":"reveal-cards","revealed":true}""");
        var round = (string)(await ada.DoAsync("Meeting", target, """{"type":"start-round","plan":{"method":"dots","visibility":"secret"}}"""))["created"]!;
        ada.Ballots.Add(Guid.NewGuid());
        var receipt = await ada.Hub.InvokeAsync("Cast",
            $$$"""{{{{target}}},"round":"{{{round}}}","revision":1,"ballotId":"{{{ada.Ballots[0]:N}}}","ballot":{"choices":[{"option":"{{{card}}}","value":1}]}}""");
        Assert.Null(receipt["refusal"]);
        await ada.DoAsync("Meeting", target, $$"""{"type":"close-round","round":"{{round}}"}""");
        await ada.AskAsync(meeting);
    }

    /// <summary>All that an exporter could send of an activity.</summary>
    private static string Told(Activity activity) => string.Join('\n',
    [
        activity.Source.Name, activity.OperationName, activity.DisplayName, activity.TraceStateString, activity.StatusDescription,
        .. activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. activity.Baggage.Select(item => $"{item.Key}={item.Value}"),
        .. activity.Events.SelectMany(e => e.Tags.Select(tag => $"{e.Name} {tag.Key}={tag.Value}")),
    ]);
}
