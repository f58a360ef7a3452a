import type { FunctionComponent } from 'preact';
import { choose, chosen } from '../ballot';
import type { BallotProps } from '../methods/method';
import { OneOf, type OneOfProps } from './OneOf';

/** The ballot of a method in which everybody chooses one of the options. */
export function oneChoice(look: Pick<OneOfProps, 'look' | 'picture'>): FunctionComponent<BallotProps> {
  return ({ round, ballot, want }) => <OneOf {...look} round={round} chosen={chosen(ballot)} onChoose={(option) => want(choose(option))} />;
}
