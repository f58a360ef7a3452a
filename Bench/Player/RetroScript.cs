using System.Text.Json;
using System.Text.Json.Serialization;

namespace Collab.Bench.Player;

/// <summary>A recorded meeting. It names people, cards, groups and rounds by labels of its own; a string that begins with <c>@</c> is a label.</summary>
/// <param name="People">The first one founds the team.</param>
/// <param name="Steps">Played in order, each once the one before is acknowledged.</param>
internal sealed record RetroScript(string Name, string Team, IReadOnlyList<ScriptPerson> People, IReadOnlyList<Step> Steps)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>All steps, those that happen together one by one.</summary>
    [JsonIgnore]
    public IEnumerable<Step> Flat => Steps.SelectMany(step => step is Step.Together together ? together.Steps : [step]);

    /// <exception cref="JsonException">The file is not a script.</exception>
    public static async Task<RetroScript> LoadAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return await JsonSerializer.DeserializeAsync<RetroScript>(file, Json, cancel) ?? throw new JsonException($"{path} holds no script.");
    }
}

/// <param name="Label">How the steps name them.</param>
/// <param name="Role">leader, member, observer, or guest: somebody of another team, who comes by the join code.</param>
internal sealed record ScriptPerson(string Label, string Name, string Language, string Role);
