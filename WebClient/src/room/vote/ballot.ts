import type { Ballot } from '../../contracts';

/** What a ballot gives to one option; 0 where it names it not. */
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

/** A ballot of one choice, or of several of equal weight. */
export function choose(...options: readonly string[]): Ballot {
  return { choices: options.map((option) => ({ option, value: 1 })), abstain: false };
}

/** A ballot that ranks options, the best first. */
export function rank(order: readonly string[]): Ballot {
  return { choices: order.map((option, index) => ({ option, value: index + 1 })), abstain: false };
}

/** The ranked options of a ballot, the best first. */
export function ranked(ballot: Ballot): string[] {
  return [...ballot.choices].sort((a, b) => a.value - b.value).map((choice) => choice.option);
}

/** The one choice of a ballot of one. */
export function chosen(ballot: Ballot): string | undefined {
  return ballot.choices[0]?.option;
}
