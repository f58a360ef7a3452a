using System.Net.Http.Json;
using Collab.Silo.Auth;
using Collab.Silo.Hosting;
using Collab.Silo.Http;
using Collab.Silo.Storage;

namespace Collab.Silo.Commands;

/// <summary>
/// <c>recover-leader TEAM</c>: prints a link that makes whoever opens it first a leader, within 24 hours. Through the running silo, since two must not
/// open one embedded database; without one, through a silo that lives as long as the command.
/// </summary>
internal static class RecoverLeader
{
    /// <param name="team">A team's id, or the address of its page.</param>
    public static async Task<int> RunAsync(string team, string[] args)
    {
        if (!Guid.TryParse(team.Split('/')[^1], out var id))
            return await FailAsync($"{team} is neither a team's id nor the address of its page.");
        if (OperatorKey.Read(Arguments.Read(args).GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new()) is { } running)
        {
            try
            {
                return await AskAsync(running.Address, running.Token, id);
            }
            catch (HttpRequestException)
            {
                // It was killed and left its file: nobody answers there.
            }
        }

        await using var app = CollabHost.Build([.. args, "--port", "0"]);
        await app.StartAsync();
        var (address, token) = OperatorKey.Read(app.Services.GetRequiredService<StorageOptions>())!.Value;
        var outcome = await AskAsync(address, token, id);
        await app.StopAsync();
        return outcome;
    }

    private static async Task<int> AskAsync(Uri address, string token, Guid team)
    {
        using var http = new HttpClient { BaseAddress = address };
        http.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        http.DefaultRequestHeaders.Add(OperatorEndpoints.TokenHeader, token);
        using var answer = await http.PostAsync(new Uri($"/api/operator/recover-leader/{team:N}", UriKind.Relative), content: null);
        if (!answer.IsSuccessStatusCode)
            return await FailAsync($"There is no team {team:N}.");
        Console.WriteLine((await answer.Content.ReadFromJsonAsync<LinkAnswer>())!.Link);
        return 0;
    }

    private static async Task<int> FailAsync(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
