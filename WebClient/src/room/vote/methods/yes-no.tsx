import { Check, Scale, X } from 'lucide';
import { Icon } from '../../../ui/Icon';
import { oneChoice } from '../inputs/oneChoice';
import { bars } from '../pictures/bars';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';

export const yesNo: Method = {
  name: 'yes-no',
  icon: Scale,
  subjects: ['question'],
  asks: true,
  Ballot: oneChoice({ look: 'faces', picture: (option) => <Icon of={option.id === 'yes' ? Check : X} /> }),
  receipt: chosenReceipt,
  picture: bars({}),
};
