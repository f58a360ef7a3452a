using Collab.Meetings;
using Collab.People;

namespace Collab.Domain.Exports;

/// <summary>The names behind the ids of an export.</summary>
internal sealed class Names(MeetingView meeting)
{
    private readonly Dictionary<PersonId, string> _people = meeting.People.ToDictionary(p => p.Id, p => p.Name);
    private readonly Dictionary<Guid, string> _topics = meeting.Cards.Select(c => (c.Id.Value, c.Text ?? ""))
        .Concat(meeting.Groups.Select(g => (g.Id.Value, g.Title ?? "")))
        .ToDictionary(topic => topic.Value, topic => topic.Item2);

    /// <summary>Empty for nobody, for who has deleted themselves, and for members who were not in the meeting.</summary>
    public string Person(PersonId? id) => id is { } person ? _people.GetValueOrDefault(person, "") : "";

    /// <summary>Empty for none, and for what is there no longer.</summary>
    public string Topic(Guid? id) => id is { } topic ? _topics.GetValueOrDefault(topic, "") : "";
}
