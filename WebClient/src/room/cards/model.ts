import type { CardView } from '../../contracts';
import { plain } from '../../ui/marks';
import type { Room } from '../context';

export interface Paper {
  readonly card: CardView;
  /** Undefined while it is closed paper to this reader. */
  readonly text: string | undefined;
  readonly own: boolean;
}

/** The cards with what this reader may know of them, in the order of creation. */
export function papers(room: Room): readonly Paper[] {
  const own = new Map(room.mine.cards.map((card) => [card.id, card]));
  return [...room.view.cards]
    .sort((a, b) => a.order - b.order)
    .map((card) => ({ card, text: own.get(card.id)?.text ?? card.text, own: own.has(card.id) }));
}

export function papersOf(room: Room, column: string): readonly Paper[] {
  return papers(room).filter((paper) => paper.card.column === column);
}

/** The title of a topic: its group's, or the beginning of its card. */
export function topicTitle(room: Room, id: string | undefined, longest = 90): string {
  const group = room.view.groups.find((one) => one.id === id);
  const text = group ? group.title : papers(room).find((paper) => paper.card.id === id)?.text;
  const flat = plain(text ?? '');
  return flat.length > longest ? `${flat.slice(0, longest - 1).trimEnd()}…` : flat;
}

/** The cards of a topic: those of the group, or the card itself. */
export function topicCards(room: Room, id: string): readonly Paper[] {
  return papers(room).filter((paper) => paper.card.group === id || (paper.card.id === id && !paper.card.group));
}
