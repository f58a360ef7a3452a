using System.Text;
using System.Text.Json.Nodes;
using Collab.Bench.Load;

namespace Collab.Tests.Cluster;

/// <summary>One of somebody's connections: light, one invocation in flight.</summary>
internal sealed class Tab(Seat seat) : RawHubConnection(seat)
{
    private TaskCompletionSource<JsonObject> _answer = new();

    /// <summary>Invokes a method, again while the answer is "not now".</summary>
    /// <returns>The result.</returns>
    public async Task<JsonObject> InvokeAsync(string method, string argument)
    {
        while (true)
        {
            _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Send(HubFrames.Invocation("1", method, argument));
            var result = await _answer.Task.WaitAsync(TimeSpan.FromSeconds(30));
            if (result["refusal"]?["code"]?.GetValue<string>() is not "temporary")
                return result;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }
    }

    protected override void Completed(ReadOnlySpan<byte> message) =>
        _answer.TrySetResult(JsonNode.Parse(Encoding.UTF8.GetString(message))!["result"]!.AsObject());
}
