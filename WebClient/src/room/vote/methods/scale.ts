import { Gauge } from 'lucide';
import { oneChoice } from '../inputs/oneChoice';
import { histogram } from '../pictures/histogram';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const scale: Method = {
  name: 'scale',
  icon: Gauge,
  subjects: ['question'],
  asks: true,
  variants: ['5', '10'],
  Ballot: oneChoice({ look: 'marks' }),
  receipt: chosenReceipt,
  picture: histogram,
};
