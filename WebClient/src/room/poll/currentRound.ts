import type { MeetingView, RoundView } from '../../contracts';
import { closedRounds, openRounds } from '../vote/rounds';

/** What a poll is about now: the open question, or the last one. */
export function currentRound(view: MeetingView): RoundView | undefined {
  return openRounds(view).at(-1) ?? closedRounds(view)[0];
}
