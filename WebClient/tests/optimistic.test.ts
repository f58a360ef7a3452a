import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/connection';
import type { MeetingView, MyMeeting } from '../src/contracts';
import { optimistic } from '../src/room/optimistic';

const view = { cards: [], comments: [], actions: [] } as unknown as MeetingView;
const mine = { person: 'me', cards: [], comments: [] } as unknown as MyMeeting;
const agree: Entry<'meeting'> = { id: 'c1', kind: 'meeting', of: 'm', command: { type: 'agree-action', text: 'Rest' } };
const add: Entry<'meeting'> = { id: 'c2', kind: 'meeting', of: 'm', command: { type: 'add-card', column: 'k', text: 'Rest' } };

describe('what is shown before it is confirmed', () => {
  it('stands beside what is kept', () => {
    const shown = optimistic(view, mine, [agree, add, { ...add, id: 'c3' }]);
    expect(shown.view.actions.map((one) => one.id)).toEqual(['c1']);
    expect(shown.mine.cards.map((one) => one.id)).toEqual(['c2', 'c3']);
  });

  it('is not shown twice when its update comes before its answer', () => {
    const kept = { ...view, actions: [{ id: 'a', text: 'Rest' }] } as MeetingView;
    const own = { ...mine, cards: [{ id: 'b', column: 'k', text: 'Rest', deleted: false }] } as MyMeeting;
    const shown = optimistic(kept, own, [agree, add]);
    expect(shown.view.actions.map((one) => one.id)).toEqual(['a']);
    expect(shown.mine.cards.map((one) => one.id)).toEqual(['b']);
  });

  it('is a group that cannot be named yet, until its answer names it', () => {
    const cards = ['x', 'y'].map((id) => ({ id, column: 'k', text: id }));
    const board = { ...view, cards, groups: [] } as unknown as MeetingView;
    const group: Entry<'meeting'> = { id: 'c4', kind: 'meeting', of: 'm', command: { type: 'group-cards', cards: ['x', 'y'] } };
    const shown = optimistic(board, mine, [group]);
    expect(shown.view.groups.map((one) => one.id)).toEqual(['c4']);
    expect(shown.pending.has('c4')).toBe(true);
    const into = optimistic(board, mine, [{ ...group, command: { type: 'group-cards', cards: ['x'], into: 'g' } }]);
    expect(into.pending.has('g')).toBe(false);
  });
});
