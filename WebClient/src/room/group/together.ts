import type { GroupCards, MeetingView, UngroupCards } from '../../contracts';

/** Where cards are let go: a card, a group, or the place of the cards in no group. */
export const outside = 'outside';

/**
 * What puts cards together with what they were dropped on, as the board is now; undefined when that changes nothing.
 * @param before The group of the dragged card when it was taken: whoever brings it together with a single card while somebody else groups it means all of them.
 */
export function together(
  { cards, groups }: Pick<MeetingView, 'cards' | 'groups'>,
  dropped: readonly string[],
  onto: string,
  before: string | undefined,
): GroupCards | UngroupCards | undefined {
  const groupOf = (id: string) => cards.find((card) => card.id === id)?.group;
  if (onto === outside) {
    const grouped = dropped.filter(groupOf);
    return grouped.length > 0 ? { type: 'ungroup-cards', cards: grouped } : undefined;
  }
  const meanwhile = before === undefined ? groupOf(dropped[0]!) : undefined;
  const into = groups.some((group) => group.id === onto) ? onto : (groupOf(onto) ?? meanwhile);
  const all = groups.some((group) => group.id === onto) ? dropped : [...dropped, onto];
  if (into === undefined) return all.length > 1 ? { type: 'group-cards', cards: [...new Set(all)] } : undefined;
  const joining = all.filter((card) => groupOf(card) !== into);
  return joining.length > 0 ? { type: 'group-cards', cards: [...new Set(joining)], into } : undefined;
}
