import { expect, it } from 'vitest';
import type { AgendaItem, MeetingHeader, Stage } from '../src/contracts';
import { forecast } from '../src/room/agenda/forecast';

const minute = 60_000;
const start = Date.parse('2026-03-02T10:00:00Z');
const item = (stage: Stage, minutes: number, skipped = false): AgendaItem => ({ stage, minutes, skipped });
const agenda = [item('check-in', 5), item('reflect', 10), item('group', 5, true), item('discuss', 25), item('actions', 7), item('close', 5)];

/** The meeting at a stage that began some minutes after the start, seen some minutes after the start. */
function at(stage: Stage, since: number, now: number, more: Partial<MeetingHeader> = {}) {
  const iso = (minutes: number) => new Date(start + minutes * minute).toISOString();
  const header = { agenda, stage, stageSince: iso(since), endsAt: iso(52), ...more } as MeetingHeader;
  const plan = forecast(header, start + now * minute);
  return plan && { ...plan, stages: plan.stages.map((one) => [one.stage, one.minutes, (one.endsAt - start) / minute]) };
}

it('leaves a meeting in time as its agenda has it, without what is left out', () => {
  expect(at('reflect', 5, 7)).toEqual({
    stages: [
      ['reflect', 10, 15],
      ['discuss', 25, 40],
      ['actions', 7, 47],
      ['close', 5, 52],
    ],
    plannedEnd: start + 52 * minute,
    over: 0,
    late: 0,
    spare: 0,
  });
});

it('takes what a stage runs over from the longest that comes', () => {
  const plan = at('reflect', 5, 23)!;
  expect([plan.over, plan.late]).toEqual([8, 0]);
  expect(plan.stages).toEqual([
    ['reflect', 10, 23],
    ['discuss', 17, 40],
    ['actions', 7, 47],
    ['close', 5, 52],
  ]);
});

it('shortens the next longest once they are equal, and none below a minute', () => {
  expect(at('reflect', 5, 35)!.stages.map((one) => one[1])).toEqual([10, 6, 6, 5]);
  const plan = at('reflect', 5, 51)!;
  expect(plan.stages.map((one) => one[1])).toEqual([10, 1, 1, 1]);
  expect([plan.over, plan.late]).toEqual([36, 2]);
});

it('tells what is left over when a stage ended early, and gives it to nobody', () => {
  const plan = at('discuss', 10, 10)!;
  expect([plan.spare, plan.over]).toEqual([5, 0]);
  expect(plan.stages.at(-1)).toEqual(['close', 5, 47]);
});

it('makes room again when the end moves, or a stage is left out or shortened', () => {
  expect(at('reflect', 5, 23, { endsAt: new Date(start + 60 * minute).toISOString() })).toMatchObject({ over: 0, spare: 0 });
  expect(at('reflect', 5, 23, { agenda: agenda.map((one) => (one.stage === 'actions' ? { ...one, skipped: true } : one)) })!.over).toBe(1);
  expect(at('reflect', 5, 23, { agenda: agenda.map((one) => (one.stage === 'discuss' ? { ...one, minutes: 10 } : one)) })!.spare).toBe(7);
});

it('counts the last stage past the end as late, and seconds as nothing', () => {
  expect(at('close', 47, 55)).toMatchObject({ over: 3, late: 3 });
  expect(at('reflect', 5, 15.4)).toMatchObject({ over: 0 });
});

it('knows nothing where nothing is planned, or the plan was left behind', () => {
  expect(at('reflect', 5, 52 + 181)).toBeUndefined();
  expect(at('reflect', 5, 7, { endsAt: undefined } as unknown as Partial<MeetingHeader>)).toBeUndefined();
});
