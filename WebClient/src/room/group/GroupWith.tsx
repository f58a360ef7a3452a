import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Field } from '../../ui/Field';
import { Menu, MenuItem } from '../../ui/Menu';
import { useRoom } from '../context';
import { similarTo } from './similar';
import { asked } from './keys';
import { together } from './together';
import { topics } from './topics';
import { useAct } from './useAct';

const mostShown = 30;

/** "Group with …": every group and single card, found by typing; before one types, what is like the picked cards comes first. */
export function GroupWith({ cards }: { cards: readonly string[] }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!asked.value) return;
    asked.value = false;
    frame.current?.querySelector<HTMLElement>('.button')?.click();
  }, [asked.value]);
  return (
    <div ref={frame} class="row">
      <Menu label={t().room.group.groupWith}>{(close) => <Targets cards={cards} close={close} />}</Menu>
    </div>
  );
}

function Targets({ cards, close }: { cards: readonly string[]; close: () => void }) {
  const room = useRoom();
  const act = useAct();
  const texts = t().room.group;
  const [search, setSearch] = useState('');
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.querySelector('input')?.focus(), []);

  const wanted = search.trim().toLocaleLowerCase();
  const known = topics(room);
  const all = known.filter((topic) => !cards.includes(topic.id) && !cards.every((card) => groupOf(card) === topic.id));
  const picked = room.view.cards.filter((card) => cards.includes(card.id)).map((card) => card.text ?? '');
  const similar = wanted ? [] : similarTo(picked.join('\n'), all);
  const likest = similar.map(({ items: [id] }) => id);
  const found = all.filter((topic) => !likest.includes(topic.id) && topic.text.toLocaleLowerCase().includes(wanted));

  function groupOf(id: string) {
    return room.view.cards.find((card) => card.id === id)?.group;
  }
  const pick = (topic: string) => {
    const command = together(room.view, cards, topic, groupOf(cards[0]!));
    if (command) act(command);
    close();
  };
  const item = (topic: (typeof all)[number], reason?: string) => {
    const about = [topic.group && texts.cards(topic.cards), reason].filter(Boolean).join(' · ');
    return (
      <div key={topic.id} class="target">
        <MenuItem aria-describedby={about && `about-${topic.id}`} onClick={() => pick(topic.id)}>
          {topic.title}
        </MenuItem>
        {about && (
          <p id={`about-${topic.id}`} class="soft small about">
            {about}
          </p>
        )}
      </div>
    );
  };
  return (
    <div ref={ref} class="stack-tight" onKeyDown={moveByArrows}>
      <Field label={texts.search} hideLabel placeholder={texts.search} value={search} onValue={setSearch} type="search" />
      {similar.map(({ items: [id], words }) => item(all.find((topic) => topic.id === id)!, texts.both(words)))}
      {found.slice(0, mostShown).map((topic) => item(topic))}
      {found.length > mostShown && <p class="soft small">{texts.more(found.length - mostShown)}</p>}
      {found.length + similar.length === 0 && <p class="soft">{texts.nothingFound}</p>}
    </div>
  );
}

/** Up and down through the field and what was found; Enter in the field takes the first. */
function moveByArrows(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = event.key === 'ArrowDown' ? stops[at + 1] : event.key === 'ArrowUp' ? stops[at - 1] : undefined;
  if (next) next.focus();
  else if (event.key === 'Enter' && at === 0) stops[1]?.click();
  else return;
  event.preventDefault();
}
