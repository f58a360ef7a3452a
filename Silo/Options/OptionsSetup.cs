namespace Collab.Silo.Options;

internal static class OptionsSetup
{
    /// <summary>Binds one options class to its section; a wrong value stops the start with its name.</summary>
    public static void AddSettings<TOptions>(this IServiceCollection services, string section) where TOptions : class =>
        services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
