import { CircleCheck } from 'lucide';
import { oneChoice } from '../inputs/oneChoice';
import { bars } from '../pictures/bars';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const singleChoice: Method = {
  name: 'single-choice',
  icon: CircleCheck,
  subjects: ['question', 'topics', 'actions'],
  asks: false,
  Ballot: oneChoice({ look: 'list' }),
  receipt: chosenReceipt,
  picture: bars({ sorted: true }),
};
