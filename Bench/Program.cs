using Collab.Bench;

return await CommandLine.RunAsync(args);
