import { Check } from 'lucide';
import { t } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { plain } from '../../ui/marks';
import { CardPaper } from '../cards/CardPaper';
import type { Paper } from '../cards/model';
import { useRoom } from '../context';
import { selected, toggle } from './selection';

/** A card to pick by tap or key, or to drag onto another. */
export function PickCard({ paper }: { paper: Paper }) {
  const { canTakePart } = useRoom();
  const { card, text } = paper;
  const picked = selected.value.has(card.id);
  return (
    <li class="pick" data-drop={card.group ?? card.id} data-card={card.id}>
      <CardPaper paper={paper} />
      {canTakePart && (
        <button
          type="button"
          aria-pressed={picked}
          aria-label={t().room.group.pick(plain(text ?? t().room.cards.closed))}
          onClick={() => toggle(card.id)}
        />
      )}
      {picked && (
        <span class="pick-check">
          <Icon of={Check} size={18} />
        </span>
      )}
    </li>
  );
}
