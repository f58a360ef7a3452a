import type { MeetingLive, MeetingView, Stage } from '../../contracts';
import { type Forecast, forecast } from '../agenda/forecast';

/** A stage in which each person is to do something of their own. */
export type Asking = Extract<Stage, 'check-in' | 'reflect' | 'vote'>;

/** The one thing worth a facilitator's eye now. Of what people do it is a number; a name stands only in what they asked to be seen for. */
export type Nudge =
  | { readonly kind: 'hand'; readonly person: string; readonly others: number }
  | { readonly kind: 'over'; readonly plan: Forecast }
  | { readonly kind: 'half'; readonly stage: Asking; readonly missing: number }
  | { readonly kind: 'ready'; readonly ready: number; readonly of: number };

/** Below this many minutes a delay is not worth a word. */
const delayMinutes = 2;

/** @param now Milliseconds since 1970 on the server's clock. */
export function nudge(view: MeetingView, live: MeetingLive | undefined, now: number): Nudge | undefined {
  const hands = view.people.filter((person) => person.handRaised !== undefined).sort((a, b) => a.handRaised! - b.handRaised!);
  if (hands[0]) return { kind: 'hand', person: hands[0].id, others: hands.length - 1 };
  const here = present(view, live);
  const ready = here.filter((person) => person.ready).length;
  if (ready > 0 && ready === here.length) return { kind: 'ready', ready, of: here.length };
  const plan = forecast(view.meeting, now);
  if (plan && plan.over >= delayMinutes) return { kind: 'over', plan };
  const missing = missingIn(view, live);
  if (missing && missing.missing > 0 && isHalfOver(view, now)) return { kind: 'half', ...missing };
  return ready > 0 ? { kind: 'ready', ready, of: here.length } : undefined;
}

/** Who is here and takes part. */
function present(view: MeetingView, live: MeetingLive | undefined) {
  const connected = live?.present && new Set(live.present);
  return view.people.filter((one) => !one.removed && !one.waiting && one.role !== 'observer' && (connected?.has(one.id) ?? true));
}

/** How many have not done their part yet; undefined where there is none, or where only the server could tell, as who wrote in an anonymous meeting. */
function missingIn(view: MeetingView, live: MeetingLive | undefined): { stage: Asking; missing: number } | undefined {
  const { stage, settings } = view.meeting;
  const here = present(view, live);
  const without = (done: ReadonlySet<string | undefined>) => here.filter((person) => !done.has(person.id)).length;
  if (stage === 'check-in')
    return settings.anonymous
      ? { stage, missing: here.length - view.checkIns.length }
      : { stage, missing: without(new Set(view.checkIns.map((said) => said.person))) };
  if (stage === 'reflect' && !settings.anonymous) return { stage, missing: without(new Set(view.cards.map((card) => card.author))) };
  const round = stage === 'vote' ? view.rounds.find((one) => one.status === 'open' && one.subject !== 'meeting') : undefined;
  const progress = live?.rounds.find((one) => one.id === round?.id);
  return progress && { stage: 'vote', missing: progress.eligible - progress.voted };
}

/** By the timer if one runs, or else by the agenda. */
function isHalfOver({ meeting }: MeetingView, now: number): boolean {
  const { timer, stageSince, agenda, stage } = meeting;
  if (timer) return now >= (Date.parse(timer.startedAt) + Date.parse(timer.endsAt)) / 2;
  const minutes = agenda.find((item) => item.stage === stage)?.minutes;
  return stageSince !== undefined && minutes !== undefined && now >= Date.parse(stageSince) + minutes * 30_000;
}
