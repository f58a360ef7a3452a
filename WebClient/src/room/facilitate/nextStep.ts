import type { MeetingCommand, MeetingView } from '../../contracts';
import { plural, t } from '../../i18n';
import { closedRounds, openRounds, standsIn } from '../vote/rounds';
import { stagePlan } from '../vote/start/stageDraft';

export interface Step {
  readonly label: string;
  readonly command: MeetingCommand;
}

/** The one act that usually comes next, in words of the practice. */
export function nextStep(view: MeetingView): Step {
  const { facilitate } = t().room;
  const { meeting } = view;
  const hidden = meeting.settings.hideCards && !meeting.revealed;
  if (meeting.stage === 'reflect' && hidden && view.cards.length > 0)
    return { label: facilitate.reveal, command: { type: 'reveal-cards', revealed: true } };
  const round = openRounds(view).find((one) => standsIn('vote', one));
  if (round) return { label: facilitate.closeRound, command: { type: 'close-round', round: round.id } };
  const voted = closedRounds(view).some((one) => one.subject === 'topics');
  const plan = meeting.stage === 'vote' && !voted ? stagePlan(view) : undefined;
  if (plan) return { label: facilitate.startRound, command: { type: 'start-round', plan } };
  return stageAfter(view) ?? { label: facilitate.closeMeeting, command: { type: 'close-meeting' } };
}

function stageAfter({ meeting }: MeetingView): Step | undefined {
  const at = meeting.agenda.findIndex((item) => item.stage === meeting.stage);
  const next = meeting.agenda.slice(at + 1).find((item) => !item.skipped);
  return next && { label: t().room.facilitate.next(t().stages.names[next.stage]), command: { type: 'go-to-stage', stage: next.stage } };
}

/** Lengths to start a timer with: the agenda's own first. */
export function timerChoices({ meeting }: MeetingView): readonly (readonly [seconds: number, label: string])[] {
  const planned = meeting.agenda.find((item) => item.stage === meeting.stage)?.minutes ?? 0;
  const minutes = [...new Set([planned, 1, 3, 5, 10])].filter((one) => one > 0);
  return minutes.map((one) => [one * 60, plural(one, t().room.timer.oneMinute, t().room.timer.minutes)]);
}
