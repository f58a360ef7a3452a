using System.Text.Json.Serialization;
using Collab.People;

namespace Collab.Domain.Meetings;

/// <summary>Who did something: a person, in an anonymous meeting an unlinkable tag, or nobody known, for what was imported.</summary>
internal sealed record Author(PersonId? Person = null, string? Tag = null)
{
    public static readonly Author Imported = new();

    /// <summary>Tells one author from another about the same thing.</summary>
    [JsonIgnore]
    public string Key => Person?.ToString() ?? Tag ?? "";

    /// <param name="entity">The thing done. A tag is made for a person and a thing, so that no two things can be linked.</param>
    public static Author Of(MeetingState s, PersonId person, Guid entity, IMeetingSecrets secrets) =>
        s.Settings.Anonymous ? new(Tag: secrets.AuthorTag(person, entity)) : new(person);

    public bool Is(PersonId person, Guid entity, IMeetingSecrets secrets) =>
        Person is { } author ? author == person : Tag is { Length: > 0 } && Tag == secrets.AuthorTag(person, entity);
}
