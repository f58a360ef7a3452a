using Collab.Boards;
using Collab.Meetings;
using Collab.Streams;
using Collab.Teams;

namespace Collab.Silo.Hubs;

/// <param name="Id">Random, made by the client for this command and kept for every resend.</param>
/// <param name="Resend">True when the client cannot know whether an earlier try arrived.</param>
internal sealed record MeetingRequest(MeetingId Meeting, Guid Id, MeetingCommand Command, bool Resend = false);

internal sealed record TeamRequest(TeamId Team, Guid Id, TeamCommand Command, bool Resend = false);

internal sealed record BoardRequest(TeamId Team, Guid Id, BoardCommand Command, bool Resend = false);

internal sealed record UnfollowRequest(StreamKey Stream);

/// <param name="Column">Null once the person types no longer.</param>
internal sealed record TypingRequest(MeetingId Meeting, ColumnId? Column = null);

internal sealed record ClockRequest;

/// <summary>The answer of what has nothing to tell but a refusal.</summary>
internal sealed record Done(Refusal? Refusal = null);

internal sealed record ClockAnswer(DateTimeOffset Now);
