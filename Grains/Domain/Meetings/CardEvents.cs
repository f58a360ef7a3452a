using Collab.Meetings;

namespace Collab.Domain.Meetings;

internal sealed record CardAdded(CardId Card, ColumnId Column, string Text, Author By, CardImage? Image = null) : MeetingEvent;

internal sealed record CardEdited(CardId Card, string Text) : MeetingEvent;

/// <param name="Image">Null when it was taken away.</param>
internal sealed record CardImageSet(CardId Card, CardImage? Image) : MeetingEvent;

/// <param name="By">Null for its author.</param>
internal sealed record CardMoved(CardId Card, ColumnId Column, Author? By) : MeetingEvent;

/// <param name="By">Null for its author.</param>
internal sealed record CardDeleted(CardId Card, Author? By) : MeetingEvent;

/// <param name="By">Null for its author.</param>
internal sealed record CardRestored(CardId Card, Author? By) : MeetingEvent;

internal sealed record CardReacted(CardId Card, string Reaction, bool On, Author By) : MeetingEvent;

internal sealed record CardsRevealed : MeetingEvent;

internal sealed record CardsHidden : MeetingEvent;

internal sealed record CardsLocked : MeetingEvent;

internal sealed record CardsUnlocked : MeetingEvent;

/// <param name="Column">Where the group stands, if it is new.</param>
internal sealed record CardsGrouped(StepId Step, GroupId Group, ColumnId Column, IReadOnlyList<CardId> Cards, Author By) : MeetingEvent;

internal sealed record CardsUngrouped(StepId Step, IReadOnlyList<CardId> Cards, Author By) : MeetingEvent;

/// <param name="Title">Empty returns to the suggested one.</param>
internal sealed record GroupTitled(GroupId Group, string Title) : MeetingEvent;

internal sealed record StepUndone(StepId Step, Author By) : MeetingEvent;
