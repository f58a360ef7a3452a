using Collab.Silo.Hosting;
using Collab.Silo.Storage;

if (await StorageCommands.Run(args) is { } exitCode)
    return exitCode;
if (Arguments.Check(args) is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong);
    return 2;
}

await using var app = CollabHost.Build(args);
try
{
    await app.RunAsync();
}
catch (StorageRefusedException refused)
{
    // For the operator, who can act on the sentence but not on a stack trace.
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
return 0;
