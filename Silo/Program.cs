using Collab.Silo.Commands;
using Collab.Silo.Storage;

return args is ["recover-leader", var team, .. var rest]
    ? await RecoverLeader.RunAsync(team, rest)
    : await StorageCommands.Run(args) ?? await Serve.RunAsync(args);
