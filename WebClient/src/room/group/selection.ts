import { signal } from '@preact/signals';

/** The cards picked for grouping. Only this reader's; others see the group once it is made. */
export const selected = signal<ReadonlySet<string>>(new Set());

/** The card that is dragged now: it stays where it is until it is let go, whatever others do with it. */
export const dragged = signal<string | undefined>(undefined);

/** Where a range of picks begins: the card picked last. */
let anchor: string | undefined;

export function toggle(card: string): void {
  const next = new Set(selected.value);
  if (!next.delete(card)) next.add(card);
  anchor = card;
  selected.value = next;
}

/** Picks all from the card picked last up to this one, in the order they stand in. */
export function pickUpTo(card: string, inOrder: readonly string[]): void {
  const [from, to] = [inOrder.indexOf(anchor ?? card), inOrder.indexOf(card)];
  const range = from < 0 ? [card] : inOrder.slice(Math.min(from, to), Math.max(from, to) + 1);
  selected.value = new Set([...selected.value, ...range]);
}

export function pick(cards: Iterable<string>): void {
  selected.value = new Set(cards);
}

export function clear(): void {
  anchor = undefined;
  if (selected.peek().size > 0) selected.value = new Set();
}
