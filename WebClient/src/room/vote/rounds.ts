import type { MeetingLive, MeetingView, OptionTally, RoundProgress, RoundView, Stage } from '../../contracts';
import { formatList, t } from '../../i18n';
import { plain } from '../../ui/marks';
import { methodTexts, optionName } from './words';

/** The first started first. */
export function openRounds(view: MeetingView): readonly RoundView[] {
  return view.rounds.filter((round) => round.status === 'open').sort((a, b) => a.number - b.number);
}

/** The last started first. */
export function closedRounds(view: MeetingView): readonly RoundView[] {
  return view.rounds.filter((round) => round.status === 'closed').sort((a, b) => b.number - a.number);
}

/** Whether a round stands in the stage itself: those on the meeting at its close, all others where one votes. Elsewhere it is offered beside. */
export function standsIn(stage: Stage, round: RoundView): boolean {
  return round.subject === 'meeting' ? stage === 'close' : stage === 'vote';
}

/** How far an open round is; undefined for one that is over, and before the live part is here. */
export function progressOf(round: RoundView, live: MeetingLive | undefined): RoundProgress | undefined {
  return live?.rounds.find((one) => one.id === round.id);
}

/** What each option has so far; undefined before that is to be seen. */
export function runningTally(round: RoundView, progress: RoundProgress | undefined): readonly OptionTally[] | undefined {
  if (!progress?.totals) return undefined;
  const { totals, voters = [] } = progress;
  return round.options.map(({ id }, at) => ({ option: id, total: totals[at] ?? 0, voters: voters[at] ?? 0 }));
}

/** What a result is headed by: what was asked, or which vote it was. */
export function resultTitle(view: MeetingView, round: RoundView): string {
  const texts = t().vote;
  if (round.title) {
    const repeated = view.rounds.filter((one) => one.title === round.title && one.status === 'closed').length > 1;
    return repeated ? `${plain(round.title)} · ${texts.resultOf(round.number)}` : plain(round.title);
  }
  if (round.subject === 'meeting') return methodTexts(round.method).name;
  const alike = view.rounds.filter((one) => !one.title && one.subject === round.subject && one.status !== 'cancelled');
  return alike.length > 1 ? texts.resultOf(round.number) : texts.result;
}

/** What a closed round came to, in words; empty for a round that only has figures, and none of them. */
export function verdictOf(round: RoundView): string {
  const outcome = round.result?.outcome;
  if (!outcome) return '';
  const texts = t().vote;
  const winners = round.options.filter((option) => outcome.winners.includes(option.id));
  const names = formatList(winners.map((option) => optionName(round.method, option)));
  const words: Readonly<Record<string, (names: string) => string>> = texts.verdicts;
  if (outcome.verdict) return words[outcome.verdict]?.(names) ?? '';
  return outcome.mean === undefined ? '' : texts.meanIs(outcome.mean);
}
