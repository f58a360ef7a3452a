import { fold } from '../connection/fold';
import type { MeetingChanges, MeetingView, Stage, Update } from '../contracts';

export interface ReplayFrame {
  readonly at: string;
  readonly update: Update<MeetingChanges>;
}

/** A stretch of the meeting in one stage; a stage that was gone back to has several. */
export interface Chapter {
  readonly stage: Stage;
  /** The stop it begins with. */
  readonly first: number;
  readonly at: string;
}

const keepEvery = 64;

const nothing = {
  people: [],
  columns: [],
  cards: [],
  groups: [],
  steps: [],
  rounds: [],
  topics: [],
  comments: [],
  checkIns: [],
  actions: [],
} as unknown as MeetingView;

/** A closed meeting as a row of stops, each a view; what nobody would notice on the stage is no stop of its own. */
export class Tape {
  /** The frame that each stop ends with. */
  private readonly stops: number[] = [];
  private readonly kept: MeetingView[] = [];
  readonly chapters: readonly Chapter[];

  constructor(private readonly frames: readonly ReplayFrame[]) {
    const chapters: Chapter[] = [];
    let view = nothing;
    for (const [index, { at, update }] of frames.entries()) {
      if (index % keepEvery === 0) this.kept.push(view);
      const before = view;
      view = fold(view, update.changes);
      if (!view.meeting.startedAt || !shows(before, view)) continue;
      const chapter = chapters.at(-1);
      if (chapter?.stage !== view.meeting.stage) chapters.push({ stage: view.meeting.stage, first: this.stops.length, at });
      this.stops.push(index);
    }
    this.chapters = chapters;
  }

  get length(): number {
    return this.stops.length;
  }

  at(stop: number): string {
    return this.frames[this.stops[stop]!]!.at;
  }

  view(stop: number): MeetingView {
    const last = this.stops[stop]!;
    const from = Math.floor(last / keepEvery);
    return this.frames.slice(from * keepEvery, last + 1).reduce((view, { update }) => fold(view, update.changes), this.kept[from]!);
  }

  chapterOf(stop: number): Chapter {
    return this.chapters.findLast((chapter) => chapter.first <= stop)!;
  }
}

const onStage = ['cards', 'groups', 'rounds', 'topics', 'comments', 'checkIns', 'actions', 'columns'] as const;

function shows(before: MeetingView, after: MeetingView): boolean {
  if (onStage.some((list) => before[list] !== after[list])) return true;
  const [then, now] = [before.meeting, after.meeting];
  return (
    then?.stage !== now.stage ||
    then.phase !== now.phase ||
    then.revealed !== now.revealed ||
    then.locked !== now.locked ||
    then.spotlight?.id !== now.spotlight?.id
  );
}
