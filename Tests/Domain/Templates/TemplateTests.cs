using Collab.Domain.Meetings;
using Collab.Domain.Templates;
using Collab.Teams;

namespace Collab.Tests.Domain.Templates;

public sealed class TemplateTests
{
    private static readonly string[] Tints = ["green", "yellow", "red", "blue", "violet", "orange", "teal", "grey"];

    [Fact]
    public void There_are_sixteen_with_keys_of_their_own()
    {
        Assert.Equal(16, TemplateCatalog.All.DistinctBy(template => template.Key).Count());
        Assert.All(TemplateCatalog.All, template => Assert.Matches("^[a-z]+(-[a-z]+)*$", template.Key));
        Assert.All(TemplateCatalog.All, template => Assert.Same(template, TemplateCatalog.Find(template.Key)));
        Assert.Null(TemplateCatalog.Find("nothing"));
    }

    [Fact]
    public void Both_languages_have_the_same_columns_within_the_limits()
    {
        foreach (var template in TemplateCatalog.All)
        {
            Assert.NotEmpty(template.Names.En);
            Assert.NotEmpty(template.Names.De);
            Assert.InRange(template.Columns.En.Count, 2, 12);
            Assert.Equal(template.Columns.En.Select(column => column.Tint), template.Columns.De.Select(column => column.Tint));
            Assert.All([.. template.Columns.En, .. template.Columns.De], Fits);
        }
    }

    [Fact]
    public void Language_is_english_unless_german() =>
        Assert.Equal(("Mad", "Wütend", "Mad"), (Title("en"), Title("de"), Title("fr")));

    [Fact]
    public void Usual_agenda_takes_an_hour()
    {
        Assert.Null(Course.CheckAgenda(UsualAgenda.Items));
        Assert.Equal(60, UsualAgenda.Items.Sum(item => item.Minutes));
    }

    private static string Title(string language) => TemplateCatalog.Find("mad-sad-glad")!.Columns.In(language)[0].Title;

    private static void Fits(ColumnPlan column)
    {
        Assert.InRange(column.Title.Length, 1, 60);
        Assert.InRange(column.Prompt.Length, 1, 200);
        Assert.Contains(column.Tint, Tints);
    }
}
