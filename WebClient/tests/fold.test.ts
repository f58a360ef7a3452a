import { describe, expect, it } from 'vitest';
import { fold } from '../src/connection/fold';

const view = {
  meeting: { title: 'Retro', revealed: false },
  cards: [
    { id: 'a', text: '1' },
    { id: 'b', text: '2' },
  ],
  people: [{ id: 'p' }],
};

describe('fold', () => {
  it('replaces the header, sets and removes entities, and leaves the rest as it was', () => {
    const next = fold(view, {
      meeting: { title: 'Retro', revealed: true },
      cards: {
        set: [
          { id: 'b', text: '3' },
          { id: 'c', text: '4' },
        ],
        removed: ['a'],
      },
    });
    expect(next).toEqual({
      meeting: { title: 'Retro', revealed: true },
      cards: [
        { id: 'b', text: '3' },
        { id: 'c', text: '4' },
      ],
      people: [{ id: 'p' }],
    });
    expect(next.people).toBe(view.people);
    expect(view.cards).toHaveLength(2);
  });

  it('is idempotent, since entities are sent whole', () => {
    const changes = { cards: { set: [{ id: 'c', text: '4' }], removed: ['a'] } };
    expect(fold(fold(view, changes), changes)).toEqual(fold(view, changes));
  });

  it('takes an update without visible changes', () => {
    expect(fold(view, undefined)).toBe(view);
  });
});
