import { HandFist } from 'lucide';
import { oneChoice } from '../inputs/oneChoice';
import { histogram } from '../pictures/histogram';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const fistOfFive: Method = {
  name: 'fist-of-five',
  icon: HandFist,
  subjects: ['question'],
  asks: true,
  Ballot: oneChoice({ look: 'faces' }),
  receipt: chosenReceipt,
  picture: histogram,
};
