import { expect, it } from 'vitest';
import { give, given, rank, ranked, used } from '../src/room/vote/ballot';

const empty = { choices: [], abstain: false };

it('gives and takes, and names no option that gets nothing', () => {
  const ballot = give(give(empty, 'a', 2), 'b', 1);
  expect([given(ballot, 'a'), given(ballot, 'c'), used(ballot)]).toEqual([2, 0, 3]);
  expect(give(ballot, 'a', 0).choices).toEqual([{ option: 'b', value: 1 }]);
});

it('ends an abstention with the first choice', () => {
  expect(give({ choices: [], abstain: true }, 'a', 1).abstain).toBe(false);
});

it('ranks from 1 without a gap, in whatever order the server tells it', () => {
  expect(rank(['b', 'a']).choices).toEqual([
    { option: 'b', value: 1 },
    { option: 'a', value: 2 },
  ]);
  expect(ranked({ choices: [...rank(['b', 'a', 'c']).choices].reverse(), abstain: false })).toEqual(['b', 'a', 'c']);
});
