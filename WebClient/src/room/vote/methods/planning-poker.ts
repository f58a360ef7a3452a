import { Spade } from 'lucide';
import { oneChoice } from '../inputs/oneChoice';
import { histogram } from '../pictures/histogram';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const planningPoker: Method = {
  name: 'planning-poker',
  icon: Spade,
  subjects: ['question'],
  asks: true,
  variants: ['fibonacci', 'full', 'powers', 't-shirt'],
  Ballot: oneChoice({ look: 'marks' }),
  receipt: chosenReceipt,
  picture: histogram,
};
