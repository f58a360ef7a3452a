import { ListOrdered } from 'lucide';
import { rank, ranked } from '../ballot';
import { Ranked } from '../inputs/Ranked';
import { runoff } from '../pictures/runoff';
import { t } from '../../../i18n';
import type { BallotProps, Method } from './method';

function RankingBallot({ round, ballot, want }: BallotProps) {
  return <Ranked round={round} order={ranked(ballot)} onOrder={(order) => want(rank(order))} />;
}

export const ranking: Method = {
  name: 'ranking',
  icon: ListOrdered,
  subjects: ['question', 'topics', 'actions'],
  asks: false,
  Ballot: RankingBallot,
  receipt: (round, ballot) => t().vote.receipt(ballot.choices.length, round.options.length),
  picture: runoff,
};
