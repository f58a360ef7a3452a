import { Hourglass } from 'lucide';
import { oneChoice } from '../inputs/oneChoice';
import { histogram } from '../pictures/histogram';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const roti: Method = {
  name: 'roti',
  icon: Hourglass,
  subjects: ['meeting'],
  asks: true,
  Ballot: oneChoice({ look: 'faces' }),
  receipt: chosenReceipt,
  picture: histogram,
};
