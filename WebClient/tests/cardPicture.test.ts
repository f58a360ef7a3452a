import { describe, expect, it } from 'vitest';
import type { Entry } from '../src/connection';
import type { CardView, MeetingView, MyMeeting } from '../src/contracts';
import { bring, onCard, pictureFile, pictureOf } from '../src/room/cards/picture/picture';
import { fit, tries } from '../src/room/cards/picture/shrink';
import { optimistic } from '../src/room/optimistic';

describe('a picture before it is sent', () => {
  it('is made to fit, in its own shape, and is never made larger', () => {
    expect(fit(4_000, 3_000, 1_600)).toEqual({ width: 1_600, height: 1_200 });
    expect(fit(3_000, 4_000, 1_600)).toEqual({ width: 1_200, height: 1_600 });
    expect(fit(300, 200, 1_600)).toEqual({ width: 300, height: 200 });
    expect(fit(9_000, 2, 1_600)).toEqual({ width: 1_600, height: 1 });
  });

  it('loses quality before it loses size, and both have an end', () => {
    const all = tries();
    expect(all[0]).toEqual([1_600, 0.85]);
    expect(all.slice(0, 3).map(([side]) => side)).toEqual([1_600, 1_600, 1_600]);
    expect(Math.min(...all.map(([side]) => side))).toBeGreaterThanOrEqual(400);
  });

  it('is the first picture among files, or what was given instead', () => {
    const files = (...types: string[]) => types.map((type) => ({ type })) as unknown as FileList;
    expect(pictureFile(files('text/plain', 'image/png'))?.type).toBe('image/png');
    expect(pictureFile(files('application/pdf'))?.type).toBe('application/pdf');
    expect(pictureFile(files())).toBeUndefined();
    expect(pictureFile(undefined)).toBeUndefined();
  });
});

describe('a picture on a card', () => {
  const image = { id: 'p1', width: 4, height: 3 };

  it('is shown from here to who brought it, and from the server to others', () => {
    bring({ id: 'here', src: 'data:,', width: 4, height: 3 });
    expect(pictureOf('m', { ...image, id: 'here' }).src).toBe('data:,');
    expect(pictureOf('m', image)).toEqual({ ...image, src: '/api/meetings/m/images/p1' });
    expect(pictureOf('m', image)).toBe(pictureOf('m', image));
  });

  it('knows its size before it is there', () => {
    expect(onCard({ id: '', src: '', width: 1_600, height: 1_200 })).toEqual({ width: 347, height: 260 });
    expect(onCard({ id: '', src: '', width: 100, height: 50 })).toEqual({ width: 100, height: 50 });
    expect(onCard({ id: '', src: '', width: 1, height: 9_000 })).toEqual({ width: 1, height: 260 });
    expect(onCard({ id: '', src: '', width: 280, height: 280 }, true)).toEqual({ width: 140, height: 140 });
  });

  it('shows at once where it is set, and goes at once where it is taken away', () => {
    bring({ id: 'new', src: 'data:,', width: 8, height: 6 });
    const card = { id: 'c', column: 'k', text: 'Lamp', order: 1, edited: false, reactions: [], image } as CardView;
    const view = { cards: [card] } as unknown as MeetingView;
    const mine = { person: 'me', cards: [{ id: 'c', column: 'k', text: 'Lamp', deleted: false, image }] } as unknown as MyMeeting;
    const set = (given?: string): Entry<'meeting'> => ({
      id: 'e',
      kind: 'meeting',
      of: 'm',
      command: { type: 'set-card-image', card: 'c', ...(given && { image: given }) },
    });
    const replaced = optimistic(view, mine, [set('new')]);
    expect([replaced.view.cards[0]?.image, replaced.mine.cards[0]?.image]).toEqual([{ id: 'new', width: 8, height: 6 }, { id: 'new', width: 8, height: 6 }]);
    expect(replaced.pending.has('c')).toBe(true);
    const gone = optimistic(view, mine, [set()]);
    expect([gone.view.cards[0]?.image, gone.mine.cards[0]?.image]).toEqual([undefined, undefined]);
    const closed = optimistic({ cards: [{ ...card, text: undefined, image: undefined }] } as unknown as MeetingView, mine, [set('new')]);
    expect(closed.view.cards[0]?.image).toBeUndefined();
  });
});
