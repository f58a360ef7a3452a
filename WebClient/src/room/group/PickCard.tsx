import { Check } from 'lucide';
import { t } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { plain } from '../../ui/marks';
import { memo } from '../../ui/memo';
import { Place } from '../board/Place';
import { Sheet, type SheetProps } from '../cards/CardPaper';
import { faceOf } from '../cards/model';
import { pickUpTo, toggle } from './selection';

interface PickCardProps extends Partial<SheetProps> {
  id: string;
  picked: boolean;
  mayPick: boolean;
  /** What stands in its gap. */
  gap: string;
  /** Where what is dropped on it goes: to the card, or to the group that took it away. */
  drop: string | undefined;
}

/** A card to pick by tap or key, or to drag onto another; or the gap that it left. */
export const PickCard = memo(({ id, picked, mayPick, gap, drop, ...sheet }: PickCardProps) => {
  const { paper } = sheet;
  return (
    <Place class="pick" here={paper !== undefined} gap={gap} text={paper && faceOf(paper)} {...(drop && { 'data-drop': drop })} {...(paper && { 'data-card': id })}>
      {paper && <Sheet paper={paper} tint={sheet.tint ?? 'grey'} author={sheet.author} pending={sheet.pending ?? false} still />}
      {mayPick && paper && (
        <button
          type="button"
          aria-pressed={picked}
          aria-label={t().room.group.pick(plain(paper.text ?? t().room.cards.closed))}
          onClick={(event) => (event.shiftKey ? pickUpTo(id, cardsInOrder(event.currentTarget)) : toggle(id))}
        />
      )}
      {mayPick && paper && <span class="pick-check">{picked && <Icon of={Check} size={18} />}</span>}
    </Place>
  );
});

function cardsInOrder(inside: HTMLElement): readonly string[] {
  return [...inside.closest('.group-panes')!.querySelectorAll<HTMLElement>('[data-card]')].map((card) => card.dataset['card']!);
}
