using Collab.Domain.Teams;
using Collab.Meetings;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;

namespace Collab.Tests.Domain.Teams;

public sealed class TeamEventJsonTests
{
    private const string A = "\"aaaaaaaa000000000000000000000000\"";
    private const string B = "\"bbbbbbbb000000000000000000000000\"";
    private const string T = "\"11111111000000000000000000000000\"";
    private const string M = "\"22222222000000000000000000000000\"";
    private const string I = "\"33333333000000000000000000000000\"";

    private static readonly InviteId Invite = InviteId.From(new("33333333000000000000000000000000"));
    private static readonly TemplateId Template = TemplateId.From(new("33333333000000000000000000000000"));
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly (TeamEvent Event, string Name, string Json)[] Golden =
    [
        (new TeamEvent.TeamFounded(Ours, "Lighthouse", "blue", "ab"), "team-founded", $$"""{"type":"team-founded","team":{{T}},"name":"Lighthouse","accent":"blue","recoveryHash":"ab"}"""),
        (new TeamEvent.TeamRenamed("Größe", "teal"), "team-renamed", """{"type":"team-renamed","name":"Größe","accent":"teal"}"""),
        (new TeamEvent.MemberJoined(Ada, "Ada", TeamRole.Leader), "member-joined", $$"""{"type":"member-joined","person":{{A}},"name":"Ada","role":"leader"}"""),
        (new TeamEvent.MemberJoined(Ben, "Ben", TeamRole.Member, Invite), "member-joined", $$"""{"type":"member-joined","person":{{B}},"name":"Ben","role":"member","invite":{{I}}}"""),
        (new TeamEvent.MemberRenamed(Ben, "Benno"), "member-renamed", $$"""{"type":"member-renamed","person":{{B}},"name":"Benno"}"""),
        (new TeamEvent.RoleChanged(Ben, TeamRole.Observer), "role-changed", $$"""{"type":"role-changed","person":{{B}},"role":"observer"}"""),
        (new TeamEvent.MemberRemoved(Ben, Ada), "member-removed", $$"""{"type":"member-removed","person":{{B}},"by":{{A}}}"""),
        (new TeamEvent.MemberLeft(Ben), "member-left", $$"""{"type":"member-left","person":{{B}}}"""),
        (new TeamEvent.MemberForgotten(Ben), "member-forgotten", $$"""{"type":"member-forgotten","person":{{B}}}"""),
        (new TeamEvent.InviteCreated(Invite, TeamRole.Leader, Noon, Ada), "invite-created", $$"""{"type":"invite-created","invite":{{I}},"role":"leader","expiresAt":"2026-03-02T12:00:00+00:00","by":{{A}}}"""),
        (new TeamEvent.InviteRevoked(Invite), "invite-revoked", $$"""{"type":"invite-revoked","invite":{{I}}}"""),
        (new TeamEvent.TemplateSaved(new(Template, "Ours", [new("One", "Why?", "red")])), "template-saved", $$$"""{"type":"template-saved","template":{"id":{{{I}}},"name":"Ours","columns":[{"title":"One","prompt":"Why?","tint":"red"}]}}"""),
        (new TeamEvent.TemplateSaved(new(Template, "Ours", [new("One", "Why?", "red")], [new("Eins", "")])), "template-saved", $$$"""{"type":"template-saved","template":{"id":{{{I}}},"name":"Ours","columns":[{"title":"One","prompt":"Why?","tint":"red"}],"german":[{"title":"Eins","prompt":""}]}}"""),
        (new TeamEvent.TemplateDeleted(Template), "template-deleted", $$"""{"type":"template-deleted","template":{{I}}}"""),
        (RetroPlanned, "meeting-planned", $$"""{"type":"meeting-planned","meeting":{{M}},"title":"Sprint 7","template":"kalm","draft":{"columns":[{"title":"Start","prompt":"","tint":"green"}],"settings":{"anonymous":false,"hideCards":true,"secretVotes":true},"agenda":[{"stage":"reflect","minutes":5,"skipped":false}]},"by":{{B}}}"""),
        (new TeamEvent.MeetingPlanned(Retro, "Lunch?", "poll", new([], new(), [], new("roti", Title: "Worth it?")), Ben), "meeting-planned", $$$"""{"type":"meeting-planned","meeting":{{{M}}},"title":"Lunch?","template":"poll","draft":{"columns":[],"settings":{"anonymous":false,"hideCards":true,"secretVotes":true},"agenda":[],"question":{"method":"roti","visibility":"secret","title":"Worth it?","budget":5,"perOption":3}},"by":{{{B}}}}"""),
        (new TeamEvent.MeetingListed(new(Retro, "Retro", "kalm", MeetingPhase.Closed, Noon, Noon), Ada), "meeting-listed", $$$"""{"type":"meeting-listed","entry":{"id":{{{M}}},"title":"Retro","template":"kalm","phase":"closed","createdAt":"2026-03-02T12:00:00+00:00","closedAt":"2026-03-02T12:00:00+00:00"},"by":{{{A}}}}"""),
        (new TeamEvent.MeetingChanged(Retro, "Retro", MeetingPhase.Closed, Noon), "meeting-changed", $$"""{"type":"meeting-changed","meeting":{{M}},"title":"Retro","phase":"closed","closedAt":"2026-03-02T12:00:00+00:00"}"""),
        (new TeamEvent.MeetingChanged(Retro, "Lunch?", MeetingPhase.Live, null, new("Lunch?", "yes-no", 3, "passed", null, 0, null)), "meeting-changed", $$$"""{"type":"meeting-changed","meeting":{{{M}}},"title":"Lunch?","phase":"live","result":{"question":"Lunch?","method":"yes-no","voted":3,"verdict":"passed","votes":0}}"""),
        (new TeamEvent.MeetingDeleted(Retro, Ada), "meeting-deleted", $$"""{"type":"meeting-deleted","meeting":{{M}},"by":{{A}}}"""),
        (new TeamEvent.ErrandDone(7), "errand-done", """{"type":"errand-done","version":7}"""),
        (new TeamEvent.TeamDeleted(Ada), "team-deleted", $$"""{"type":"team-deleted","by":{{A}}}"""),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Golden.Length)];

    [Theory, MemberData(nameof(Numbers))]
    public void Stored_form_stays(int number) => GoldenJson.Holds(Golden[number].Event, Golden[number].Name, Golden[number].Json);

    [Fact]
    public void Every_event_has_a_stored_form() => GoldenJson.Cover(Golden.Select(g => g.Event));
}
