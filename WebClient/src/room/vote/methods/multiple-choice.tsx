import { ListChecks } from 'lucide';
import { choose } from '../ballot';
import { ManyOf } from '../inputs/ManyOf';
import { bars } from '../pictures/bars';
import { usedReceipt } from '../receipts';
import type { BallotProps, Method } from './method';

function MultipleChoiceBallot({ round, ballot, want }: BallotProps) {
  return <ManyOf round={round} chosen={ballot.choices.map((choice) => choice.option)} onChoose={(options) => want(choose(...options))} />;
}

export const multipleChoice: Method = {
  name: 'multiple-choice',
  icon: ListChecks,
  subjects: ['question', 'topics', 'actions'],
  asks: false,
  limits: { budget: 64, most: 64 },
  Ballot: MultipleChoiceBallot,
  receipt: usedReceipt,
  picture: bars({ sorted: true }),
};
