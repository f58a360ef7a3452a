using Collab.Domain.Teams;
using Collab.Streams;
using Collab.Teams;
using static Collab.Tests.Domain.Teams.TeamScenario;
using Rules = Collab.Domain.Teams.Team;

namespace Collab.Tests.Domain.Teams;

public sealed class TemplatesTests
{
    private static readonly TemplateId First = TemplateId.From(Scenario<TeamState, TeamEvent>.Fresh(1));
    private static readonly ColumnPlan Column = new("One", "What?", "red");

    [Fact]
    public void A_member_saves_changes_and_deletes_one()
    {
        var scenario = Lighthouse().When(Ben, new SaveTemplate(null, " Ours ", [Column with { Title = " One " }]))
            .Then(new TeamEvent.TemplateSaved(new(First, "Ours", [Column])));
        Assert.Equal(First.ToString(), scenario.Decision.Created);
        scenario.When(Ben, new SaveTemplate(First, "Theirs", [Column, Column])).Then(new TeamEvent.TemplateSaved(new(First, "Theirs", [Column, Column])));
        scenario.When(Ben, new DeleteTemplate(First)).Then(new TeamEvent.TemplateDeleted(First));
        scenario.When(Ben, new DeleteTemplate(First)).Then();
        scenario.When(Ben, new SaveTemplate(First, "Theirs", [Column])).Refused(RefusalCode.Unknown);
    }

    [Fact]
    public void There_are_at_most_fifty()
    {
        var scenario = Lighthouse();
        for (var i = 0; i < Rules.TemplatesMax; i++)
            scenario.When(Ben, new SaveTemplate(null, "Ours", [Column]));
        scenario.When(Ben, new SaveTemplate(null, "Ours", [Column])).Refused(RefusalCode.TooMany);
        scenario.When(Ben, new SaveTemplate(First, "Changed", [Column]));
        Assert.Null(scenario.Decision.Refusal);
    }

    [Fact]
    public void It_has_one_to_twelve_columns()
    {
        Save(null!).Refused(RefusalCode.Empty);
        Save([]).Refused(RefusalCode.Empty);
        Save([.. Enumerable.Repeat(Column, 13)]).Refused(RefusalCode.TooMany);
        Assert.Null(Save([.. Enumerable.Repeat(Column, 12)]).Decision.Refusal);
    }

    [Fact]
    public void Columns_have_a_title_a_short_prompt_and_a_colour()
    {
        Save([Column with { Title = "" }]).Refused(RefusalCode.Empty);
        Save([Column with { Title = new('x', 61) }]).Refused(RefusalCode.TooLong);
        Save([Column with { Prompt = new('x', 201) }]).Refused(RefusalCode.TooLong);
        Save([Column with { Tint = "infrared" }]).Refused(RefusalCode.Malformed);
        Assert.Null(Save([Column with { Prompt = "" }]).Decision.Refusal);
    }

    [Fact]
    public void Its_columns_may_speak_German_too_and_a_meeting_takes_the_language_it_is_planned_in()
    {
        ColumnWords[] german = [new("Eins", "Was?")];
        var scenario = Lighthouse().When(Ben, new SaveTemplate(null, "Ours", [Column], [new(" Eins ", "Was?")]));
        var saved = Assert.IsType<TeamEvent.TemplateSaved>(Assert.Single(scenario.Decision.Events)).Template;
        Assert.Equal(german, saved.German);
        foreach (var (language, title) in new[] { ("de", "Eins"), ("en", "One") })
        {
            scenario.When(Ben, new PlanMeeting("Retro", First.ToString(), language, new()));
            var planned = Assert.IsType<TeamEvent.MeetingPlanned>(Assert.Single(scenario.Decision.Events));
            Assert.Equal((title, "red"), (planned.Draft.Columns[0].Title, planned.Draft.Columns[0].Tint));
        }
    }

    [Fact]
    public void German_words_are_checked_and_are_there_for_every_column_or_none()
    {
        SaveIn([]).Refused(RefusalCode.Malformed);
        SaveIn([new("Eins", ""), new("Zwei", "")]).Refused(RefusalCode.Malformed);
        SaveIn([new(" ", "")]).Refused(RefusalCode.Empty);
        SaveIn([new("Eins", new('x', 201))]).Refused(RefusalCode.TooLong);
    }

    private static Scenario<TeamState, TeamEvent> SaveIn(IReadOnlyList<ColumnWords> german) =>
        Lighthouse().When(Ben, new SaveTemplate(null, "Ours", [Column], german));

    private static Scenario<TeamState, TeamEvent> Save(IReadOnlyList<ColumnPlan> columns) =>
        Lighthouse().When(Ben, new SaveTemplate(null, "Ours", columns));
}
