using System.Text;
using System.Text.Json.Nodes;
using Collab.Bench.Client;
using Collab.Bench.Load;

namespace Collab.Bench.Idle;

/// <summary>A connection for getting things ready: light, one invocation in flight, others wait their turn.</summary>
internal sealed class Asker(Seat seat) : RawHubConnection(seat)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NotNow = TimeSpan.FromMilliseconds(200);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private TaskCompletionSource<JsonObject> _answer = new();

    /// <summary>Invokes a method, again while the answer is "not now".</summary>
    /// <param name="argument">Its one argument as JSON; a command's id marks the repeat.</param>
    /// <returns>The result.</returns>
    /// <exception cref="RefusedException">The server said no.</exception>
    public async Task<JsonObject> AskAsync(string method, string argument, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            while (true)
            {
                _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
                Send(HubFrames.Invocation("1", method, argument));
                var answer = await _answer.Task.WaitAsync(Patience, cancel);
                var result = answer["result"]?.AsObject() ?? throw new RefusedException(method, $"{answer["error"]}");
                if (result["refusal"]?["code"]?.GetValue<string>() is not { } code)
                    return result;
                if (code is not ("temporary" or "too-fast"))
                    throw new RefusedException(method, code);
                await Task.Delay(NotNow, cancel);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    protected override void Completed(ReadOnlySpan<byte> message) => _answer.TrySetResult(JsonNode.Parse(Encoding.UTF8.GetString(message))!.AsObject());
}
