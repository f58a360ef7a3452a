import { ThumbsDown, ThumbsUp } from 'lucide';
import type { RoundOption } from '../../../contracts';
import { Icon } from '../../../ui/Icon';
import { oneChoice } from '../inputs/oneChoice';
import { bars } from '../pictures/bars';
import { chosenReceipt } from '../receipts';
import type { Method } from './method';
import './roman.css';

const thumb = ({ id }: RoundOption) => (
  <span class="thumb" data-side={id === 'side' || undefined}>
    <Icon of={id === 'down' ? ThumbsDown : ThumbsUp} size={28} />
  </span>
);

export const roman: Method = {
  name: 'roman',
  icon: ThumbsUp,
  subjects: ['question'],
  asks: true,
  Ballot: oneChoice({ look: 'faces', picture: thumb }),
  receipt: chosenReceipt,
  picture: bars({}),
};
