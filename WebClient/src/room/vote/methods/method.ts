import type { FunctionComponent } from 'preact';
import type { Ballot, RoundSubject, RoundView } from '../../../contracts';
import type { IconNode } from '../../../ui/Icon';
import type { Picture } from '../pictures/picture';

export interface BallotProps {
  round: RoundView;
  /** What the voter wants now, stored or on its way. */
  ballot: Ballot;
  want: (ballot: Ballot) => void;
}

/** How the client shows one voting method; its words stand in the catalogues under its name. */
export interface Method {
  /** The server's name of it. */
  readonly name: string;
  readonly icon: IconNode;
  /** What a round of it can be held on, the usual first. */
  readonly subjects: readonly RoundSubject[];
  /** True where the answers are the method's own and one thing is asked about; else the voters choose among things. */
  readonly asks: boolean;
  /** What can be set for a ballot, with the usual; the server fixes the rest. */
  readonly limits?: { readonly budget: number; readonly most: number; readonly perOption?: number };
  /** Its scales or decks, the usual first. */
  readonly variants?: readonly string[];
  readonly Ballot: FunctionComponent<BallotProps>;
  /** What is left to give, for the head that stays in view. */
  readonly Left?: FunctionComponent<{ round: RoundView; ballot: Ballot }>;
  /** What is recorded, in words. */
  readonly receipt: (round: RoundView, ballot: Ballot) => string;
  readonly picture: Picture;
}
