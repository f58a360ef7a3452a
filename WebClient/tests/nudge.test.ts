import { expect, it } from 'vitest';
import type { MeetingLive, MeetingView } from '../src/contracts';
import { nudge } from '../src/room/facilitate/nudge';

const start = Date.parse('2026-03-02T10:00:00Z');
const after = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const person = (id: string, more = {}) => ({ id, name: id, role: 'member', guest: false, coFacilitator: false, ready: false, waiting: false, removed: false, ...more });

function room(more: { stage?: string; people?: object[]; cards?: object[]; checkIns?: object[]; rounds?: object[]; anonymous?: boolean; timer?: object; endsAt?: string } = {}) {
  return {
    meeting: {
      stage: more.stage ?? 'reflect',
      agenda: [
        { stage: more.stage ?? 'reflect', minutes: 10, skipped: false },
        { stage: 'discuss', minutes: 20, skipped: false },
      ],
      settings: { anonymous: more.anonymous ?? false },
      stageSince: after(0),
      endsAt: more.endsAt ?? after(30),
      timer: more.timer,
    },
    people: more.people ?? [person('a'), person('b'), person('c'), person('o', { role: 'observer' })],
    cards: more.cards ?? [],
    checkIns: more.checkIns ?? [],
    rounds: more.rounds ?? [],
  } as unknown as MeetingView;
}
const live = { present: ['a', 'b', 'c', 'o'], rounds: [] } as unknown as MeetingLive;
const seen = (view: MeetingView, minutes: number, of = live) => nudge(view, of, Date.parse(after(minutes)));

it('says nothing while nothing is worth it', () => {
  expect(seen(room(), 1)).toBeUndefined();
});

it('counts who is ready among those who are here and take part', () => {
  const people = [person('a', { ready: true }), person('b'), person('away'), person('o', { role: 'observer' })];
  expect(seen(room({ people }), 1)).toEqual({ kind: 'ready', ready: 1, of: 2 });
});

it('names the hand that was raised first, before all else', () => {
  const people = [person('a', { handRaised: 2, ready: true }), person('b', { handRaised: 1, ready: true })];
  expect(seen(room({ people }), 40)).toEqual({ kind: 'hand', person: 'b', others: 1 });
});

it('tells at half time how many have not written, and of nobody who', () => {
  const cards = [{ author: 'a' }, { author: 'a' }];
  expect(seen(room({ cards }), 4.9)).toBeUndefined();
  const told = seen(room({ cards }), 5);
  expect(told).toEqual({ kind: 'half', stage: 'reflect', missing: 2 });
  expect(seen(room({ cards: [{ author: 'a' }, { author: 'b' }, { author: 'c' }] }), 5)).toBeUndefined();
});

it('goes by the timer where one runs', () => {
  const timer = { startedAt: after(0), endsAt: after(2) };
  expect(seen(room({ timer }), 1)).toMatchObject({ kind: 'half', missing: 3 });
});

it('does not guess who wrote in an anonymous meeting, but counts check-ins there', () => {
  expect(seen(room({ anonymous: true, cards: [{}] }), 6)).toBeUndefined();
  expect(seen(room({ anonymous: true, stage: 'check-in', checkIns: [{ id: 't' }] }), 6)).toEqual({ kind: 'half', stage: 'check-in', missing: 2 });
});

it('counts the ballots that are missing in the round that stands in the stage', () => {
  const rounds = [{ id: 'r', number: 1, status: 'open', subject: 'topics' }];
  const voting = { ...live, rounds: [{ id: 'r', voted: 1, eligible: 3 }] } as unknown as MeetingLive;
  expect(seen(room({ stage: 'vote', rounds }), 6, voting)).toEqual({ kind: 'half', stage: 'vote', missing: 2 });
});

it('tells a delay from two minutes on', () => {
  expect(seen(room({ cards: ['a', 'b', 'c'].map((author) => ({ author })) }), 11)).toBeUndefined();
  expect(seen(room(), 12)).toMatchObject({ kind: 'over', plan: { over: 2, late: 0 } });
});
