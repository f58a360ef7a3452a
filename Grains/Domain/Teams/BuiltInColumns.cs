using Collab.Teams;

namespace Collab.Domain.Teams;

/// <summary>The columns of a template that every team has.</summary>
/// <param name="key">Such as <c>mad-sad-glad</c>.</param>
/// <param name="language"><c>en</c> or <c>de</c>.</param>
/// <returns>Null for a key that is not built in.</returns>
internal delegate IReadOnlyList<ColumnPlan>? BuiltInColumns(string key, string language);
