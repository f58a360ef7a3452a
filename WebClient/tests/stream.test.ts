import { expect, test } from 'vitest';
import { Stream } from '../src/connection/stream';
import type { FollowAnswer } from '../src/connection/frames';

type Board = FollowAnswer<'board'>;

const whole = (version: number, lineage = 'one') => ({ version, lineage, updates: [], view: { version } }) as unknown as Board;

test('an older answer that comes last takes nothing away', () => {
  const stream = new Stream<'board'>('board/1');
  stream.asking();
  stream.asking();
  stream.answered(whole(5));
  stream.answered(whole(4));
  expect(stream.version.value).toBe(5);
  expect(stream.view.value).toEqual({ version: 5 });
});

test('nor one of the own part and the live one', () => {
  const stream = new Stream<'meeting'>('meeting/1');
  const whole = (version: number) =>
    ({ version, lineage: 'one', view: {}, live: { sequence: version, state: version }, mine: { version, state: version } }) as unknown as FollowAnswer<'meeting'>;
  stream.answered(whole(5));
  stream.answered(whole(4));
  expect([stream.live.value, stream.mine.value]).toEqual([5, 5]);
});

test('another lineage starts anew, at whatever version it is', () => {
  const stream = new Stream<'board'>('board/1');
  stream.answered(whole(5));
  stream.answered(whole(4, 'two'));
  expect(stream.version.value).toBe(4);
});

test('what comes while it asks is applied after the answer, and a gap is found', () => {
  const stream = new Stream<'board'>('board/1');
  stream.asking();
  expect(stream.update({ from: 5, version: 6, changes: {} } as never)).toBe('current');
  expect(stream.answered(whole(5))).toBe('current');
  expect(stream.version.value).toBe(6);
  stream.asking();
  stream.update({ from: 8, version: 9, changes: {} } as never);
  expect(stream.answered(whole(7))).toBe('gap');
});
