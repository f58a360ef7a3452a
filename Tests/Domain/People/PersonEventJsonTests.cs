using Collab.Domain.People;
using Collab.People;
using Collab.Streams;

namespace Collab.Tests.Domain.People;

public sealed class PersonEventJsonTests
{
    private const string D = "\"55555555000000000000000000000000\"";

    private static readonly DeviceId Phone = DeviceId.From(new("55555555000000000000000000000000"));
    private static readonly StreamKey Team = new(StreamKind.Team, new("11111111000000000000000000000000"));

    private static readonly (PersonEvent Event, string Name, string Json)[] Golden =
    [
        (new PersonEvent.PersonRegistered("Ada", Phone, "Firefox"), "person-registered", $$"""{"type":"person-registered","name":"Ada","device":{{D}},"label":"Firefox"}"""),
        (new PersonEvent.PersonRenamed("Adele"), "person-renamed", """{"type":"person-renamed","name":"Adele"}"""),
        (new PersonEvent.NameTold("Adele"), "name-told", """{"type":"name-told","name":"Adele"}"""),
        (new PersonEvent.PlaceNoted(Team), "place-noted", """{"type":"place-noted","place":"team/11111111000000000000000000000000"}"""),
        (new PersonEvent.PlaceLeft(Team), "place-left", """{"type":"place-left","place":"team/11111111000000000000000000000000"}"""),
        (new PersonEvent.DeviceRevoked(Phone), "device-revoked", $$"""{"type":"device-revoked","device":{{D}}}"""),
        (new PersonEvent.PairingStarted(Team.Id, "ab", DateTimeOffset.UnixEpoch), "pairing-started", """{"type":"pairing-started","pairing":"11111111000000000000000000000000","alias":"ab","expiresAt":"1970-01-01T00:00:00+00:00"}"""),
        (new PersonEvent.PairingAsked(Phone, "Safari"), "pairing-asked", $$"""{"type":"pairing-asked","device":{{D}},"label":"Safari"}"""),
        (new PersonEvent.PairingAccepted(Phone), "pairing-accepted", $$"""{"type":"pairing-accepted","device":{{D}}}"""),
        (new PersonEvent.PairingEnded(), "pairing-ended", """{"type":"pairing-ended"}"""),
        (new PersonEvent.PersonDeleted(), "person-deleted", """{"type":"person-deleted"}"""),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Golden.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void Stored_form_stays(int number) => GoldenJson.Holds(Golden[number].Event, Golden[number].Name, Golden[number].Json);

    [Fact]
    public void Every_event_has_a_stored_form() => GoldenJson.Cover(Golden.Select(g => g.Event));
}
