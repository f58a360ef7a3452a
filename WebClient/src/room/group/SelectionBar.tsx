import { Combine, Split, X } from 'lucide';
import type { CardView } from '../../contracts';
import { t } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { useOnTop } from '../../ui/useOnTop';
import { useRoom } from '../context';
import { GroupWith } from './GroupWith';
import { clear, selected } from './selection';

/** What can be done with the picked cards; it floats, so that picking moves nothing. */
export function SelectionBar() {
  const cards = useRoom().view.cards.filter((card) => selected.value.has(card.id));
  return cards.length > 0 ? <Acts cards={cards} /> : null;
}

function Acts({ cards }: { cards: readonly CardView[] }) {
  const { send } = useRoom();
  const texts = t().room.group;
  const bar = useOnTop<HTMLDivElement>();
  const ids = cards.map((card) => card.id);
  const places = [...new Set(cards.map((card) => card.group))];
  const groups = places.filter((group) => group !== undefined);
  // Cards picked along with those of one group join that group; else a new one is made.
  const into = groups.length === 1 && places.length > 1 ? groups[0] : undefined;
  const together = () => {
    void send({ type: 'group-cards', cards: ids, ...(into && { into }) });
    clear();
  };
  const takeOut = () => {
    void send({ type: 'ungroup-cards', cards: cards.filter((card) => card.group).map((card) => card.id) });
    clear();
  };
  return (
    <div ref={bar} popover="manual" class="selection" role="toolbar" aria-label={texts.picked(cards.length)}>
      <strong class="number">{texts.picked(cards.length)}</strong>
      {cards.length > 1 && (
        <Button look="primary" icon={Combine} onClick={together}>
          {texts.together}
        </Button>
      )}
      <GroupWith cards={ids} />
      {groups.length > 0 && (
        <Button icon={Split} onClick={takeOut}>
          {texts.takeOut}
        </Button>
      )}
      <IconButton label={texts.clear} icon={X} onClick={clear} />
    </div>
  );
}
