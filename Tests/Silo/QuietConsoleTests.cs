using Collab.Silo.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Collab.Tests.Silo;

public sealed class QuietConsoleTests
{
    [Theory]
    [InlineData("Orleans.Runtime.Scheduler.WorkItemGroup", LogLevel.Warning)]
    [InlineData("Orleans.Runtime.Messaging.MessageCenter", LogLevel.Information)]
    [InlineData("Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher", LogLevel.Debug)]
    [InlineData("Npgsql.Command", LogLevel.Information)]
    public void No_setting_opens_what_tells_of_people(string category, LogLevel level)
    {
        string[][] settings = [[], ["*"], [category], [category[..category.LastIndexOf('.')]], [$"*{category[10..]}"]];
        foreach (var opened in settings)
        {
            Assert.False(IsTold(category, level, opened), $"{category} tells at {level} with {string.Join(',', opened)} opened.");
            Assert.True(IsTold(category, LogLevel.Error, opened));
        }
    }

    private static bool IsTold(string category, LogLevel level, string[] opened)
    {
        var settings = opened.SelectMany(name => new[] { $"LogLevel:{name}", $"Console:LogLevel:{name}", "Console:LogLevel:Default" })
            .ToDictionary(key => key, string? (_) => "Trace", StringComparer.Ordinal);
        using var services = new ServiceCollection()
            .AddLogging(logging =>
            {
                logging.AddConfiguration(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
                logging.AddQuietConsole();
            })
            .BuildServiceProvider();
        return services.GetRequiredService<ILoggerFactory>().CreateLogger(category).IsEnabled(level);
    }
}
