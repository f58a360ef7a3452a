using Collab.Silo.Hosting;

if (Arguments.Check(args) is { } wrong)
{
    await Console.Error.WriteLineAsync(wrong);
    return 2;
}

await using var app = CollabHost.Build(args);
await app.RunAsync();
return 0;
