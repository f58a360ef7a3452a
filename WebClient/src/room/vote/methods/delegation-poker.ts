import { Users } from 'lucide';
import { oneChoice } from '../inputs/oneChoice';
import { histogram } from '../pictures/histogram';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const delegationPoker: Method = {
  name: 'delegation-poker',
  icon: Users,
  subjects: ['question'],
  asks: true,
  Ballot: oneChoice({ look: 'list' }),
  receipt: chosenReceipt,
  picture: histogram,
};
