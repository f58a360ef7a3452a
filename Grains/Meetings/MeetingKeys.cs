using System.Security.Cryptography;
using Collab.Domain.Meetings;
using Collab.People;
using Collab.Streams;
using Collab.Voting;

namespace Collab.Grains.Meetings;

/// <summary>The keys of one meeting while they live, and the tags they sign. A key that is dropped cannot be had again.</summary>
internal sealed class MeetingKeys(IServerSecret secret)
{
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<(RoundId Round, PersonId Person), VoterTag> _tags = [];

    public void Reset(IEnumerable<StoredKey> stored)
    {
        _keys.Clear();
        _tags.Clear();
        foreach (var key in stored)
            Add(key);
    }

    public void Add(StoredKey key) => _keys[key.Name] = secret.Derive(key.Name == Meeting.AuthorsKey ? "author" : "voter", key.Salt);

    public void Drop(string name)
    {
        if (!_keys.Remove(name))
            return;
        foreach (var tag in _tags.Keys.Where(t => Rounds.KeyOf(t.Round) == name).ToArray())
            _tags.Remove(tag);
    }

    /// <summary>Hexadecimal; a tag that matches nothing once the key is gone.</summary>
    public string AuthorTag(PersonId person, Guid entity)
    {
        if (!_keys.TryGetValue(Meeting.AuthorsKey, out var key))
            return "";
        Span<byte> input = stackalloc byte[32];
        person.Value.TryWriteBytes(input, bigEndian: true, out _);
        entity.TryWriteBytes(input[16..], bigEndian: true, out _);
        Span<byte> tag = stackalloc byte[32];
        HMACSHA256.HashData(key, input, tag);
        return Convert.ToHexStringLower(tag[..16]);
    }

    /// <summary>Null when the round has no key: it is closed.</summary>
    public VoterTag? VoterTag(RoundId round, PersonId person)
    {
        if (_tags.TryGetValue((round, person), out var known))
            return known;
        if (!_keys.TryGetValue(Rounds.KeyOf(round), out var key))
            return null;
        Span<byte> input = stackalloc byte[16];
        person.Value.TryWriteBytes(input, bigEndian: true, out _);
        Span<byte> tag = stackalloc byte[32];
        HMACSHA256.HashData(key, input, tag);
        return _tags[(round, person)] = Streams.VoterTag.From(tag);
    }

    /// <summary>The alias under which a code is stored.</summary>
    public string HashCode(string code) =>
        Convert.ToHexStringLower(secret.Derive("join-code", System.Text.Encoding.ASCII.GetBytes(code)));
}
