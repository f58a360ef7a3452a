import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FollowAnswer, Kind } from '../src/connection/frames';
import { keepSeen, showSeen } from '../src/connection/seen';
import { Stream } from '../src/connection/stream';
import { keptByTab } from '../src/kept';

const key = 'meeting/1';
const answer = (version: number) =>
  ({ version, lineage: 'one', view: { version }, mine: { version, state: { mine: version } }, live: { sequence: version, state: { live: version } } }) as unknown as FollowAnswer<Kind>;

let shown: Stream;

beforeEach(() => {
  shown = new Stream(key);
  shown.answered(answer(5));
});

afterEach(() => keptByTab.clear());

function next(): Stream {
  const stream = new Stream(key);
  showSeen(stream);
  return stream;
}

test('the next page shows what the last one showed, and asks for all of it', () => {
  keepSeen([shown]);
  const { view, mine, live, version, lineage } = next();
  expect([view.value, mine.value, live.value]).toEqual([{ version: 5 }, { mine: 5 }, { live: 5 }]);
  expect([version.value, lineage]).toEqual([0, undefined]);
});

test('any answer replaces it, one of a restored backup too', () => {
  keepSeen([shown]);
  const stream = next();
  stream.asking();
  expect(stream.answered(answer(3))).toBe('current');
  expect([stream.view.value, stream.mine.value, stream.live.value]).toEqual([{ version: 3 }, { mine: 3 }, { live: 3 }]);
});

test('it never takes the place of an answer', () => {
  keepSeen([shown]);
  const stream = new Stream(key);
  stream.answered(answer(6));
  showSeen(stream);
  expect(stream.view.value).toEqual({ version: 6 });
});

test('only what was shown last is kept, and nothing of where one may no longer be', () => {
  keepSeen([shown]);
  shown.gone({ code: 'removed', message: '' });
  keepSeen([shown, new Stream('team/1')]);
  expect(keptByTab.keys()).toEqual([]);
  expect(next().view.value).toBeUndefined();
});

test('a page that ends before it shows anything takes nothing from the next', () => {
  keepSeen([shown]);
  keepSeen([new Stream(key)]);
  expect(next().view.value).toEqual({ version: 5 });
});

test('another app knows nothing of it', () => {
  keepSeen([shown]);
  const [name] = keptByTab.keys();
  keptByTab.setItem(name!, keptByTab.getItem(name!)!.replace('seen.ts', 'other.ts'));
  expect(next().view.value).toBeUndefined();
});
