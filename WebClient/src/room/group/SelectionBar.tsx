import { Combine, Split, X } from 'lucide';
import { t } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { useRoom } from '../context';
import { GroupWith } from './GroupWith';
import { clear, selected } from './selection';

/** What can be done with the picked cards; it stays in view while they are looked for. */
export function SelectionBar() {
  const { view, send } = useRoom();
  const texts = t().room.group;
  const cards = view.cards.filter((card) => selected.value.has(card.id));
  if (cards.length === 0) return null;
  const ids = cards.map((card) => card.id);
  const into = [...new Set(cards.map((card) => card.group))];
  const only = into.filter((group) => group !== undefined);
  const together = () => {
    // Cards picked along with those of one group join that group; else a new one is made.
    void send({ type: 'group-cards', cards: ids, ...(only.length === 1 && into.length > 1 && { into: only[0] }) });
    clear();
  };
  return (
    <div class="selection" role="toolbar" aria-label={texts.picked(cards.length)}>
      <strong class="number">{texts.picked(cards.length)}</strong>
      {cards.length > 1 && <Button look="primary" icon={Combine} onClick={together}>{texts.together}</Button>}
      <GroupWith cards={ids} />
      {only.length > 0 && <Button icon={Split} onClick={() => { void send({ type: 'ungroup-cards', cards: cards.filter((card) => card.group).map((card) => card.id) }); clear(); }}>{texts.takeOut}</Button>}
      <IconButton label={texts.clear} icon={X} onClick={clear} />
    </div>
  );
}
