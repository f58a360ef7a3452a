using Collab.Teams;

namespace Collab.Domain.Boards;

/// <summary>What the team says of a command's caller and of the owner it names.</summary>
/// <param name="Role">The caller's; null when they are not in the team.</param>
/// <param name="OwnerIsMember">True when the command names no owner, too.</param>
internal readonly record struct BoardRights(TeamRole? Role, bool OwnerIsMember);
