import { Combine, Split, X } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { CardView, GroupCards } from '../../contracts';
import { t } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { useOnTop } from '../../ui/useOnTop';
import { useRoom } from '../context';
import { GroupWith } from './GroupWith';
import { clear, selected } from './selection';
import { useAct } from './useAct';

/** What can be done with the picked cards; it floats, so that picking moves nothing. */
export function SelectionBar() {
  const cards = useRoom().view.cards.filter((card) => selected.value.has(card.id));
  return cards.length > 0 ? <Acts cards={cards} /> : null;
}

/** Cards picked along with those of one group join that group; else a new one is made. */
export function groupPicked(cards: readonly CardView[]): GroupCards | undefined {
  const places = [...new Set(cards.map((card) => card.group))];
  const groups = places.filter((group) => group !== undefined);
  const ids = cards.map((card) => card.id);
  if (groups.length === 1 && places.length > 1)
    return { type: 'group-cards', cards: cards.filter((card) => !card.group).map((card) => card.id), into: groups[0]! };
  return cards.length > 1 ? { type: 'group-cards', cards: ids } : undefined;
}

function Acts({ cards }: { cards: readonly CardView[] }) {
  const act = useAct();
  const texts = t().room.group;
  const bar = useOnTop<HTMLDivElement>();
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) clear();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  const together = groupPicked(cards);
  const grouped = cards.filter((card) => card.group).map((card) => card.id);
  return (
    <div ref={bar} popover="manual" class="selection" role="toolbar" aria-label={texts.picked(cards.length)}>
      <strong class="number">{texts.picked(cards.length)}</strong>
      {together && (
        <Button look="primary" icon={Combine} onClick={() => act(together)}>
          {texts.together}
        </Button>
      )}
      <GroupWith cards={cards.map((card) => card.id)} />
      {grouped.length > 0 && (
        <Button icon={Split} onClick={() => act({ type: 'ungroup-cards', cards: grouped })}>
          {texts.takeOut}
        </Button>
      )}
      <IconButton label={texts.clear} icon={X} onClick={clear} />
    </div>
  );
}
