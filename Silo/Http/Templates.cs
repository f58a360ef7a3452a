using Collab.Domain.Templates;
using Collab.Teams;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collab.Silo.Http;

internal static class Templates
{
    private static readonly TemplateAnswer[] All = [.. TemplateCatalog.All.Select(template => new TemplateAnswer(
        template.Key,
        new(template.Names.En, template.Names.De),
        new(template.Columns.En, template.Columns.De)))];

    public static void MapTemplates(this IEndpointRouteBuilder routes) => routes.MapGet("/templates", Ok<TemplateAnswer[]> () => TypedResults.Ok(All));

    private sealed record TemplateAnswer(string Key, Languages<string> Names, Languages<IReadOnlyList<ColumnPlan>> Columns);

    private sealed record Languages<T>(T En, T De);
}
