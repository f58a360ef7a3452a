import { describe, expect, it } from 'vitest';
import type { CardView, GroupView } from '../src/contracts';
import { orderAfter } from '../src/room/board/orderAfter';
import { outside, together } from '../src/room/group/together';

const card = (id: string, group?: string) => ({ id, ...(group && { group }) }) as CardView;
const board = {
  cards: [card('a'), card('b'), card('c', 'g'), card('d', 'g'), card('e', 'h')],
  groups: [{ id: 'g' }, { id: 'h' }] as GroupView[],
};

describe('what is sent when cards are let go', () => {
  it.each([
    ['a new group on a single card', ['a'], 'b', undefined, { type: 'group-cards', cards: ['a', 'b'] }],
    ['its group on a grouped card', ['a'], 'c', undefined, { type: 'group-cards', cards: ['a'], into: 'g' }],
    ['the group itself', ['a', 'c'], 'h', undefined, { type: 'group-cards', cards: ['a', 'c'], into: 'h' }],
    ['a new group for a card taken out of one', ['c'], 'a', 'g', { type: 'group-cards', cards: ['c', 'a'] }],
    ['all together when the card was grouped meanwhile', ['c'], 'a', undefined, { type: 'group-cards', cards: ['a'], into: 'g' }],
    ['nothing on its own group', ['c'], 'g', 'g', undefined],
    ['nothing for a single card outside', ['a'], outside, undefined, undefined],
    ['out of the group outside', ['c', 'a'], outside, 'g', { type: 'ungroup-cards', cards: ['c'] }],
  ] as const)('%s', (_, dropped, onto, before, expected) => expect(together(board, dropped, onto, before)).toEqual(expected));
});

describe('places', () => {
  it('stay where they were first seen, and what is new comes last', () => {
    expect(orderAfter(['a', 'b', 'c'], ['new', 'c', 'a'])).toEqual(['a', 'b', 'c', 'new']);
  });
});
