using Collab.Domain.Teams;
using Collab.Domain.Templates;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

public sealed class MeetingListTests
{
    private static readonly MeetingId First = MeetingId.From(Scenario<TeamState, TeamEvent>.Fresh(1));
    private static readonly PlanMeeting Usual = new(" Sprint 8 ", "plus-delta", "de", new(Anonymous: true));

    [Fact]
    public void A_member_plans_one_with_the_usual_agenda()
    {
        var scenario = Lighthouse().When(Ben, Usual).Then(new TeamEvent.MeetingPlanned(
            First, "Sprint 8", "plus-delta", new(TemplateCatalog.Find("plus-delta")!.Columns.De, new(Anonymous: true), UsualAgenda.Items), Ben));
        Assert.Equal(First.ToString(), scenario.Decision.Created);
        Assert.Contains(new Errand.OpenMeeting(First), scenario.State.Errands.Values);
    }

    [Fact]
    public void A_templates_own_columns_are_as_saved()
    {
        var own = new OwnTemplate(TemplateId.From(Guid.NewGuid()), "Ours", [new("One", "", "red")]);
        var scenario = Lighthouse().Given(new TeamEvent.TemplateSaved(own)).When(Ben, Usual with { Template = own.Id.ToString() });
        Assert.Equal(own.Columns, ((TeamEvent.MeetingPlanned)scenario.Decision.Events[0]).Draft.Columns);
    }

    [Fact]
    public void What_it_is_planned_from_has_to_be_sound()
    {
        Lighthouse().When(Ben, Usual with { Title = "" }).Refused(RefusalCode.Empty);
        Lighthouse().When(Ben, Usual with { Title = new('x', 81) }).Refused(RefusalCode.TooLong);
        Lighthouse().When(Ben, Usual with { Template = "nothing" }).Refused(RefusalCode.Unknown);
        Lighthouse().When(Ben, Usual with { Template = Guid.NewGuid().ToString("N") }).Refused(RefusalCode.Unknown);
        Lighthouse().When(Ben, Usual with { Language = "fr" }).Refused(RefusalCode.Malformed);
        Lighthouse().When(Ben, Usual with { Settings = null! }).Refused(RefusalCode.Malformed);
    }

    [Fact]
    public void An_agenda_holds_each_stage_once_and_something_to_do()
    {
        Lighthouse().When(Ben, Usual with { Agenda = [] }).Refused(RefusalCode.Empty);
        Lighthouse().When(Ben, Usual with { Agenda = [new(Stage.Vote, 3, Skipped: true)] }).Refused(RefusalCode.Empty);
        Lighthouse().When(Ben, Usual with { Agenda = [new(Stage.Vote, 3), new(Stage.Vote, 4)] }).Refused(RefusalCode.Malformed);
        Lighthouse().When(Ben, Usual with { Agenda = [new(Stage.Vote, 121)] }).Refused(RefusalCode.Malformed);
        Lighthouse().When(Ben, Usual with { Agenda = [new((Stage)99, 1)] }).Refused(RefusalCode.Malformed);
        Assert.Null(Lighthouse().When(Ben, Usual with { Agenda = [new(Stage.Vote, 0)] }).Decision.Refusal);
    }

    [Fact]
    public void The_plan_names_who_facilitates_until_the_meeting_is_there()
    {
        var scenario = Lighthouse().Given(RetroPlanned);
        Assert.Equal((Ben, "Ben", TeamRole.Member), Facilitator(scenario));
        scenario.Given(new TeamEvent.MemberLeft(Ben));
        Assert.Equal((Ada, "Ada", TeamRole.Leader), Facilitator(scenario));
        scenario.When((s, _) => Rules.Settle(s, 5)).Then(new TeamEvent.ErrandDone(5));
        Assert.Null(Rules.PlanOf(scenario.State, Retro));
    }

    [Fact]
    public void A_meeting_tells_its_title_and_phase_once()
    {
        var scenario = Lighthouse().Given(RetroPlanned).When((s, _) => Rules.Changed(s, new(Retro, "Retro", MeetingPhase.Live, null)))
            .Then(new TeamEvent.MeetingChanged(Retro, "Retro", MeetingPhase.Live, null));
        scenario.When((s, _) => Rules.Changed(s, new(Retro, "Retro", MeetingPhase.Live, null))).Then();
        scenario.When((s, _) => Rules.Changed(s, new(First, "Retro", MeetingPhase.Live, null))).Then();
    }

    [Fact]
    public void Leaders_and_who_facilitated_delete_it()
    {
        var planned = new TeamEvent.MeetingPlanned(First, "Ada's", "kalm", Draft, Ada);
        Lighthouse().Given(planned).When(Ben, new DeleteMeeting(First)).Refused(RefusalCode.NotAllowed);
        Lighthouse().Given(RetroPlanned).When(Ben, new DeleteMeeting(Retro)).Then(new TeamEvent.MeetingDeleted(Retro, Ben));
        var deleted = Lighthouse().Given(RetroPlanned).When(Ada, new DeleteMeeting(Retro)).Then(new TeamEvent.MeetingDeleted(Retro, Ada));
        Assert.Contains(new Errand.EraseMeeting(Retro), deleted.State.Errands.Values);
        deleted.When(Ada, new DeleteMeeting(Retro)).Then();
    }

    private static (Collab.People.PersonId, string, TeamRole) Facilitator(Scenario<TeamState, TeamEvent> scenario) =>
        Rules.PlanOf(scenario.State, Retro) is { } plan ? (plan.Facilitator, plan.FacilitatorName, plan.FacilitatorRole) : default;
}
