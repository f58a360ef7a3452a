import type { Ballot, MeetingView, RoundView } from '../../contracts';

export function openRound(view: MeetingView, method: string): RoundView | undefined {
  return view.rounds.find((round) => round.method === method && round.status === 'open');
}

export function lastClosed(view: MeetingView, method: string): RoundView | undefined {
  return view.rounds.filter((round) => round.method === method && round.status === 'closed').sort((a, b) => b.number - a.number)[0];
}

export function given(ballot: Ballot, option: string): number {
  return ballot.choices.find((choice) => choice.option === option)?.value ?? 0;
}

export function used(ballot: Ballot): number {
  return ballot.choices.reduce((sum, choice) => sum + choice.value, 0);
}

/** The ballot with another value for one option. */
export function give(ballot: Ballot, option: string, value: number): Ballot {
  const others = ballot.choices.filter((choice) => choice.option !== option);
  return { choices: value > 0 ? [...others, { option, value }] : others, abstain: false };
}
