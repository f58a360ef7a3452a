import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Field } from '../../ui/Field';
import { Menu, MenuItem } from '../../ui/Menu';
import { topicTitle } from '../cards/model';
import { useRoom } from '../context';
import { clear } from './selection';

/** "Group with …": every group and single card, found by typing. */
export function GroupWith({ cards }: { cards: readonly string[] }) {
  return <Menu label={t().room.group.groupWith}>{(close) => <Targets cards={cards} close={close} />}</Menu>;
}

function Targets({ cards, close }: { cards: readonly string[]; close: () => void }) {
  const room = useRoom();
  const texts = t().room.group;
  const [search, setSearch] = useState('');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector('input')?.focus(), []);
  const groups = room.view.groups.map((group) => ({ id: group.id, group: true }));
  const single = room.view.cards.filter((card) => !card.group && !cards.includes(card.id)).map((card) => ({ id: card.id, group: false }));
  const targets = [...groups, ...single]
    .map((target) => ({ ...target, title: topicTitle(room, target.id, 60) }))
    .filter((target) => target.title.toLocaleLowerCase().includes(search.toLocaleLowerCase()));
  const pick = (target: (typeof targets)[number]) => {
    void room.send(target.group ? { type: 'group-cards', cards, into: target.id } : { type: 'group-cards', cards: [...cards, target.id] });
    clear();
    close();
  };
  return (
    <div ref={ref} class="stack-tight">
      <Field label={texts.search} hideLabel placeholder={texts.search} value={search} onValue={setSearch} type="search" />
      {targets.map((target) => (
        <MenuItem key={target.id} onClick={() => pick(target)}>
          {target.group ? `▣ ${target.title}` : target.title}
        </MenuItem>
      ))}
      {targets.length === 0 && <p class="soft">{texts.nothingFound}</p>}
    </div>
  );
}
