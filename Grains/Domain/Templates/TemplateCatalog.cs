namespace Collab.Domain.Templates;

/// <summary>The templates that come with Collab, in the order in which they are offered.</summary>
internal static class TemplateCatalog
{
    public static readonly IReadOnlyList<Template> All =
    [
        .. HabitTemplates.All,
        .. FeelingTemplates.All,
        .. PictureTemplates.All,
        .. OutlookTemplates.All,
    ];

    /// <summary>Null when there is no template of that key.</summary>
    public static Template? Find(string key) => All.FirstOrDefault(template => template.Key == key);
}
