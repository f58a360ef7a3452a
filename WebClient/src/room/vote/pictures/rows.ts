import { optionName } from '../words';
import type { Shown } from './picture';

export interface Row {
  readonly id: string;
  readonly name: string;
  readonly total: number;
  readonly voters: number;
  readonly won: boolean;
}

/** A line an option, in the round's order or by what each got; while it runs in the round's order, since what one looks at stays where it is. */
export function rowsOf({ round, tally, outcome }: Shown, sorted = false): Row[] {
  const rows = round.options.map((option) => {
    const got = tally.find((one) => one.option === option.id);
    return {
      id: option.id,
      name: optionName(round.method, option),
      total: got?.total ?? 0,
      voters: got?.voters ?? 0,
      won: outcome?.winners.includes(option.id) ?? false,
    };
  });
  return sorted && outcome ? rows.sort((a, b) => b.total - a.total) : rows;
}
