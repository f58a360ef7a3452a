import { describe, expect, it } from 'vitest';
import { type ReplayFrame, Tape } from '../src/replay/tape';
import type { MeetingHeader, Stage } from '../src/contracts';

const header = (more: object) => ({ stage: 'check-in', phase: 'lobby', revealed: false, ...more }) as unknown as MeetingHeader;
const live = (stage: Stage) => header({ phase: 'live', stage, startedAt: '2026-03-02T09:00:00Z' });
const card = (id: number) => ({ cards: { set: [{ id: String(id) }], removed: [] } });
const frames = (all: readonly object[]): ReplayFrame[] =>
  all.map((changes, index) => ({
    at: new Date(Date.UTC(2026, 2, 2, 9, index)).toISOString(),
    update: { stream: 'meeting/1', from: index, version: index + 1, changes },
  }));

describe('a tape', () => {
  it('begins with the start and stops where the stage shows something', () => {
    const person = { people: { set: [{ id: 'ada' }], removed: [] } };
    const tape = new Tape(frames([{ meeting: header({}) }, person, { meeting: live('reflect') }, person, card(1), { meeting: live('group') }]));
    expect(tape.length).toBe(3);
    expect(tape.chapters.map((chapter) => [chapter.stage, chapter.first])).toEqual([
      ['reflect', 0],
      ['group', 2],
    ]);
    expect(tape.chapterOf(1).stage).toBe('reflect');
    expect(tape.view(1).cards).toHaveLength(1);
    expect(tape.view(0).people).toHaveLength(1);
  });

  it('has at every stop what all frames up to it come to, in any order of asking', () => {
    const tape = new Tape(frames([{ meeting: live('reflect') }, ...Array.from({ length: 300 }, (_, index) => card(index))]));
    for (const stop of [300, 0, 64, 63, 65, 128, 5, 299]) expect(tape.view(stop).cards).toHaveLength(stop);
  });
});
