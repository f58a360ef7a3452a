using Collab.Domain.Codes;
using Collab.Domain.People;
using Collab.People;
using Collab.Streams;
using Rules = Collab.Domain.People.Person;

namespace Collab.Tests.Domain.People;

public sealed class PersonTests
{
    private static readonly DeviceId Phone = DeviceId.From(new("55555555000000000000000000000000"));
    private static readonly DeviceId Laptop = DeviceId.From(new("66666666000000000000000000000000"));
    private static readonly StreamKey Team = new(StreamKind.Team, new("11111111000000000000000000000000"));
    private static readonly Tries NoTries = new(Rules.PairingTries, Rules.PairingLife);
    private static readonly PersonEvent Registered = new PersonEvent.PersonRegistered("Ada", Phone, "Firefox");
    private static readonly Guid Pairing = Scenario<PersonState, PersonEvent>.Fresh(1);

    [Fact]
    public void A_guest_registers_once()
    {
        var scenario = Nobody().When((s, _) => Rules.Register(s, " Ada\u200B ", Phone, "Firefox")).Then(Registered);
        scenario.When((s, _) => Rules.Register(s, "Eve", Laptop, "Chrome")).Then();
        Nobody().When((s, _) => Rules.Register(s, "\u200B", Phone, "Firefox")).Refused(RefusalCode.Empty);
        Nobody().When((s, _) => Rules.Register(s, new('x', 81), Phone, "Firefox")).Refused(RefusalCode.TooLong);
    }

    [Fact]
    public void Who_was_asked_for_no_name_yet_registers_without_one() =>
        Nobody().When((s, _) => Rules.Register(s, "", Phone, "Firefox")).Then(new PersonEvent.PersonRegistered("", Phone, "Firefox"))
            .When((s, _) => Rules.Rename(s, "Ada")).Then(new PersonEvent.PersonRenamed("Ada"));

    [Fact]
    public void A_label_is_told_by_a_device_and_cut_to_size() =>
        Nobody().When((s, _) => Rules.Register(s, "Ada", Phone, new('x', 500))).Then(new PersonEvent.PersonRegistered("Ada", Phone, new('x', 80)));

    [Fact]
    public void A_new_name_is_owed_to_the_teams_until_they_heard_the_latest()
    {
        var scenario = Ada().When((s, _) => Rules.Rename(s, " Adele ")).Then(new PersonEvent.PersonRenamed("Adele"));
        Assert.True(scenario.State.NameUntold);
        scenario.When((s, _) => Rules.Told(s, "Ada")).Then();
        scenario.When((s, _) => Rules.Told(s, "Adele")).Then(new PersonEvent.NameTold("Adele"));
        Assert.False(scenario.State.NameUntold);
        scenario.When((s, _) => Rules.Rename(s, "Adele")).Then();
        scenario.When((s, _) => Rules.Rename(s, "\u202E")).Refused(RefusalCode.Empty);
    }

    [Fact]
    public void Places_left_are_remembered_for_forgetting()
    {
        var scenario = Ada().When((s, _) => Rules.Note(s, Team)).Then(new PersonEvent.PlaceNoted(Team));
        scenario.When((s, _) => Rules.Note(s, Team)).Then();
        scenario.When((s, _) => Rules.NoteLeft(s, Team)).Then(new PersonEvent.PlaceLeft(Team));
        scenario.When((s, _) => Rules.NoteLeft(s, Team)).Then();
        Assert.Empty(scenario.State.PlacesOf(StreamKind.Team, ever: false));
        Assert.Equal(Team, Assert.Single(scenario.State.PlacesOf(StreamKind.Team, ever: true)));
    }

    [Fact]
    public void A_device_is_revoked_once()
    {
        var scenario = Ada().When((s, _) => Rules.Revoke(s, Phone)).Then(new PersonEvent.DeviceRevoked(Phone));
        scenario.When((s, _) => Rules.Revoke(s, Phone)).Then();
    }

    [Fact]
    public void A_second_device_asks_and_is_let_in()
    {
        var scenario = Paired().When((s, f) => Rules.AskPairing(s, "alias", Laptop, "Chrome", NoTries, f)).Then(new PersonEvent.PairingAsked(Laptop, "Chrome"));
        Assert.Equal(["alias"], scenario.Decision.DropAliases);
        Assert.DoesNotContain(Laptop, scenario.State.Devices.Keys);
        scenario.When((s, f) => Rules.ConfirmPairing(s, true, f)).Then(new PersonEvent.PairingAccepted(Laptop));
        Assert.Equal("Chrome", scenario.State.Devices[Laptop].Label);
        scenario.When((s, f) => Rules.ConfirmPairing(s, true, f)).Then();
    }

    [Fact]
    public void A_second_device_can_be_turned_away()
    {
        var scenario = Paired().Given(new PersonEvent.PairingAsked(Laptop, "Chrome")).When((s, f) => Rules.ConfirmPairing(s, false, f)).Then(new PersonEvent.PairingEnded());
        Assert.DoesNotContain(Laptop, scenario.State.Devices.Keys);
        scenario.When((s, f) => Rules.ConfirmPairing(s, true, f)).Refused(RefusalCode.CodeInvalid);
    }

    [Fact]
    public void A_pairing_code_works_once_for_two_minutes()
    {
        var used = Paired().Given(new PersonEvent.PairingAsked(Laptop, "Chrome"));
        used.When((s, f) => Rules.AskPairing(s, "alias", Laptop, "Chrome", NoTries, f)).Then();
        used.When((s, f) => Rules.AskPairing(s, "alias", DeviceId.From(Guid.NewGuid()), "Evil", NoTries, f)).Refused(RefusalCode.CodeInvalid);
        var late = Paired().After(TimeSpan.FromMinutes(2));
        late.When((s, f) => Rules.AskPairing(s, "alias", Laptop, "Chrome", NoTries, f)).Refused(RefusalCode.CodeInvalid);
        used.After(TimeSpan.FromMinutes(2)).When((s, f) => Rules.ConfirmPairing(s, true, f)).Refused(RefusalCode.CodeInvalid);
    }

    [Fact]
    public void Guessing_a_pairing_code_ends_after_five_tries()
    {
        var scenario = Paired();
        var tries = NoTries;
        for (var i = 0; i < 5; i++)
        {
            scenario.When((s, f) => Rules.AskPairing(s, "guess", Laptop, "Evil", tries, f)).Refused(RefusalCode.CodeInvalid);
            tries = tries.After(scenario.Now);
        }
        scenario.When((s, f) => Rules.AskPairing(s, "alias", Laptop, "Evil", tries, f)).Refused(RefusalCode.TooFast);
    }

    [Fact]
    public void A_new_code_ends_the_one_before()
    {
        var scenario = Paired().When((s, f) => Rules.StartPairing(s, "second", f));
        Assert.Equal(["second"], scenario.Decision.Aliases);
        Assert.Equal(["alias"], scenario.Decision.DropAliases);
        scenario.When((s, f) => Rules.AskPairing(s, "alias", Laptop, "Chrome", NoTries, f)).Refused(RefusalCode.CodeInvalid);
    }

    [Fact]
    public void Devices_are_at_most_twenty()
    {
        var scenario = Ada();
        for (var i = 2; i <= Rules.DevicesMax; i++)
            scenario.Given(new PersonEvent.PairingStarted(Pairing, "a", scenario.Now), new PersonEvent.PairingAsked(DeviceId.From(Guid.NewGuid()), "x"), new PersonEvent.PairingAccepted(DeviceId.From(Guid.NewGuid())));
        scenario.When((s, f) => Rules.StartPairing(s, "alias", f)).When((s, f) => Rules.AskPairing(s, "alias", Laptop, "x", NoTries, f)).Refused(RefusalCode.TooMany);
    }

    [Fact]
    public void Who_is_deleted_is_unknown_ever_after()
    {
        var scenario = Paired().When((s, _) => Rules.Delete(s)).Then(new PersonEvent.PersonDeleted());
        Assert.Equal(["alias"], scenario.Decision.DropAliases);
        scenario.When((s, _) => Rules.Delete(s)).Then();
        scenario.When((s, _) => Rules.Rename(s, "x")).Refused(RefusalCode.Unknown);
        scenario.When((s, _) => Rules.Register(s, "x", Phone, "x")).Refused(RefusalCode.Unknown);
        scenario.When((s, _) => Rules.Note(s, Team)).Then();
        Assert.Null(PersonProjection.View(scenario.State, default));
    }

    [Fact]
    public void Replay_and_snapshot_equal_the_live_state()
    {
        var scenario = Paired().Given(new PersonEvent.PairingAsked(Laptop, "Chrome"), new PersonEvent.PlaceNoted(Team), new PersonEvent.PairingAccepted(Laptop));
        Assert.Equal(Canonical.Of(scenario.State), Canonical.Of(scenario.Replayed()));
        Assert.Equal(Canonical.Of(scenario.State), Canonical.Of(StreamJson.Parse<PersonState>(StreamJson.Bytes(scenario.State))));
    }

    private static Scenario<PersonState, PersonEvent> Nobody() => new(PersonState.Initial, Rules.Evolve);

    private static Scenario<PersonState, PersonEvent> Ada() => Nobody().Given(Registered);

    private static Scenario<PersonState, PersonEvent> Paired() => Ada().When((s, f) => Rules.StartPairing(s, "alias", f));
}
