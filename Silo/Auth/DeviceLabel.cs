namespace Collab.Silo.Auth;

/// <summary>A few words by which a person knows their devices apart, from what the browser says of itself.</summary>
internal static class DeviceLabel
{
    // In this order: browsers also name those they descend from.
    private static readonly (string Token, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("Chrome/", "Chrome"), ("CriOS", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Token, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var browser = NameIn(userAgent, Browsers);
        var system = NameIn(userAgent, Systems);
        return (browser, system) switch
        {
            (null, null) => "?",
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser}, {system}",
        };
    }

    private static string? NameIn(string? userAgent, (string Token, string Name)[] known) =>
        known.FirstOrDefault(one => userAgent?.Contains(one.Token, StringComparison.Ordinal) ?? false).Name;
}
