import type { MeetingHeader, Stage } from '../../contracts';

const minuteMs = 60_000;
/** So long after its end nobody goes by a meeting's plan any more, as when it was left open overnight. */
const forgottenMs = 180 * minuteMs;

export interface StageForecast {
  readonly stage: Stage;
  /** How long it will take, in whole minutes; of the present stage how long it was to take. */
  readonly minutes: number;
  /** How long the agenda has it. */
  readonly planned: number;
  /** Milliseconds since 1970 on the server's clock. */
  readonly endsAt: number;
}

/** How the rest of a meeting goes on from now, if it is to end when it was planned to. */
export interface Forecast {
  /** The present stage and those that come after it, without what is left out. */
  readonly stages: readonly StageForecast[];
  /** Milliseconds since 1970 on the server's clock. */
  readonly plannedEnd: number;
  /** How many minutes the agenda has too many for the planned end. */
  readonly over: number;
  /** How many of those no later stage can give: the meeting ends so much late. */
  readonly late: number;
  /** How many minutes are left over. */
  readonly spare: number;
}

/** Undefined where no plan holds: before the start, in meetings of other kinds, and long after the end. */
export function forecast({ agenda, stage, stageSince, endsAt }: MeetingHeader, now: number): Forecast | undefined {
  const at = agenda.findIndex((item) => item.stage === stage);
  const present = agenda[at];
  if (!present || !stageSince || !endsAt) return undefined;
  const later = agenda.slice(at + 1).filter((item) => !item.skipped);
  const plannedEnd = Date.parse(endsAt);
  const free = Math.max(now, Date.parse(stageSince) + present.minutes * minuteMs);
  if (free > plannedEnd + forgottenMs) return undefined;
  const planned = later.map((item) => item.minutes);
  // To the nearest minute: a click some seconds late is no delay.
  const missing = sum(planned) - Math.round((plannedEnd - free) / minuteMs);
  const minutes = shortened(planned, missing);
  let end = free;
  return {
    stages: [
      { stage, minutes: present.minutes, planned: present.minutes, endsAt: free },
      ...later.map((item, index) => ({
        stage: item.stage,
        minutes: minutes[index]!,
        planned: item.minutes,
        endsAt: (end += minutes[index]! * minuteMs),
      })),
    ],
    plannedEnd,
    over: Math.max(0, missing),
    late: Math.max(0, missing - (sum(planned) - sum(minutes))),
    spare: Math.max(0, -missing),
  };
}

/** Takes minutes away one by one, each from what is longest then, the last of those that are equal: so short stages stay whole as long as they can, and none goes below a minute. */
function shortened(planned: readonly number[], missing: number): readonly number[] {
  const minutes = [...planned];
  for (let left = missing; left > 0; left--) {
    const longest = Math.max(...minutes);
    if (longest <= 1 || minutes.length === 0) break;
    minutes[minutes.lastIndexOf(longest)]!--;
  }
  return minutes;
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((total, one) => total + one, 0);
}
