import { expect, it } from 'vitest';
import type { Ballot, Cast, Receipt } from '../src/contracts';
import { BallotBox, type BallotPort } from '../src/connection/ballots';

const dots = (value: number): Ballot => ({ choices: [{ option: 'a', value }], abstain: false });

function harness() {
  const casts: { cast: Cast; answer: (receipt: Receipt | Error) => void }[] = [];
  const state = { connected: true };
  const refused: string[] = [];
  const stored = new Map<string, string>();
  const port: BallotPort = {
    isConnected: () => state.connected,
    cast: (cast) =>
      new Promise((resolve, reject) =>
        casts.push({ cast, answer: (receipt) => (receipt instanceof Error ? reject(receipt) : resolve(receipt)) }),
      ),
    pause: () => Promise.resolve(),
    refused: (refusal) => refused.push(refusal.code),
    store: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
  };
  return { box: new BallotBox('m', 'r', port), port, casts, state, refused };
}

it('folds the taps made while a ballot is in flight into the next revision', async () => {
  const { box, casts } = harness();
  box.want(dots(1));
  box.want(dots(2));
  box.want(dots(3));
  expect(casts.map(({ cast }) => cast.revision)).toEqual([1]);
  casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => casts.length).toBe(2);
  expect(casts[1]!.cast).toMatchObject({ revision: 2, ballot: dots(3) });
  expect(casts[1]!.cast.ballotId).not.toBe(casts[0]!.cast.ballotId);
  casts[1]!.answer({ revision: 2, used: 3, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
});

it('sends a ballot whose receipt was lost again as it was, also after a reload', async () => {
  const { box, port, casts, state } = harness();
  box.want(dots(1));
  state.connected = false;
  casts[0]!.answer(new Error('The connection broke.'));
  box.want(dots(2));
  state.connected = true;
  const reloaded = new BallotBox('m', 'r', port);
  void reloaded.flush();
  expect(casts[1]!.cast).toEqual(casts[0]!.cast);
  casts[1]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => casts[2]?.cast).toMatchObject({ revision: 2, ballot: dots(2) });
});

it('adopts the ballot of the server when it is of another revision', async () => {
  const { box, casts, refused } = harness();
  box.want(dots(1));
  casts[0]!.answer({ revision: 4, used: 2, budget: 5, ballot: dots(2), refusal: { code: 'wrong-revision', message: '' } });
  await expect.poll(() => box.wanted.value).toEqual(dots(2));
  expect(refused).toEqual(['wrong-revision']);
  box.want(dots(3));
  expect(casts[1]!.cast.revision).toBe(5);
});

it('casts after a reload what was voted offline, as made from the ballot it was made from', async () => {
  const { box, port, casts, state } = harness();
  box.want(dots(1));
  casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
  state.connected = false;
  box.want(dots(2));
  state.connected = true;
  const reloaded = new BallotBox('m', 'r', port, { round: 'r', revision: 2, ballotId: 'other', used: 3, ballot: dots(3) });
  expect(reloaded.wanted.value).toEqual(dots(2));
  void reloaded.flush();
  expect(casts[1]!.cast).toMatchObject({ revision: 2, ballot: dots(2) });
});

it('knows no ballot to look for among the counted once all is taken back', async () => {
  const { box, port, casts } = harness();
  box.want(dots(1));
  casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
  expect(box.ballotId).toBe(casts[0]!.cast.ballotId);
  box.want({ choices: [], abstain: false });
  casts[1]!.answer({ revision: 2, used: 0, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
  expect(box.ballotId).toBeUndefined();
  expect(new BallotBox('m', 'r', port).ballotId).toBeUndefined();
  box.want({ choices: [], abstain: true });
  expect(casts[2]!.cast.revision).toBe(3);
});

it('looks for the ballot of another window once that one counts, whether it is told before or after the refusal', async () => {
  for (const toldFirst of [true, false]) {
    const { box, port, casts } = harness();
    box.want(dots(1));
    casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
    await expect.poll(() => box.ballotId).toBe(casts[0]!.cast.ballotId);
    box.want(dots(2));
    const other = { round: 'r', revision: 2, ballotId: 'other', used: 3, ballot: dots(3) };
    if (toldFirst) box.adopt(other);
    casts[1]!.answer({ revision: 2, used: 3, budget: 5, ballot: dots(3), refusal: { code: 'wrong-revision', message: '' } });
    await expect.poll(() => box.wanted.value).toEqual(dots(3));
    if (!toldFirst) {
      expect(box.ballotId).toBeUndefined();
      box.adopt(other);
    }
    expect(box.ballotId).toBe('other');
    expect(new BallotBox('m', 'r', port).ballotId).toBe('other');
  }
});

it('keeps the id of a ballot that another window cast while this one had nothing on its way', async () => {
  const { box, port, casts } = harness();
  box.want(dots(1));
  casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
  box.adopt({ round: 'r', revision: 2, ballotId: 'other', used: 3, ballot: dots(3) });
  expect(new BallotBox('m', 'r', port).ballotId).toBe('other');
});

it('still knows its counted ballot when a later one comes after the close', async () => {
  const { box, casts } = harness();
  box.want(dots(1));
  casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
  box.want(dots(2));
  casts[1]!.answer({ revision: 0, used: 0, budget: 5, refusal: { code: 'round-closed', message: '' } });
  await expect.poll(() => box.pending.value).toBe(false);
  expect(box.ballotId).toBe(casts[0]!.cast.ballotId);
});

it('finds nothing to look for after a reload when another window took everything back', async () => {
  const { box, port, casts } = harness();
  box.want(dots(1));
  casts[0]!.answer({ revision: 1, used: 1, budget: 5 });
  await expect.poll(() => box.pending.value).toBe(false);
  expect(new BallotBox('m', 'r', port, { round: 'r', revision: 2, ballotId: 'other', used: 0, ballot: { choices: [], abstain: false } }).ballotId).toBeUndefined();
});
