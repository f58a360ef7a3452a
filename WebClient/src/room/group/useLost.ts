import { useEffect } from 'preact/hooks';
import { notify } from '../../app/notices';
import type { CardView } from '../../contracts';
import { t } from '../../i18n';
import { topicTitle } from '../cards/model';
import type { Room } from '../context';
import { type Done, done, useAct } from './useAct';

/** Who moves a card later than this after me moves it on; who does it sooner did not see what I did. */
const atOnceMs = 5_000;

/** Tells in a sentence when somebody else put elsewhere what this reader grouped at the same time, and offers to follow. */
export function useLost(room: Room): void {
  const act = useAct();
  const { view, isPending } = room;
  const { cards: all, steps } = view;
  const mine = done.value;
  useEffect(() => {
    const kept: Done[] = [];
    for (const one of mine) {
      const cards = all.filter((card) => one.cards.includes(card.id));
      const lost = cards.filter((card) => card.group !== one.group);
      if (cards.some((card) => isPending(card.id))) kept.push(one);
      else if (lost.length > 0) tell(cards, lost.find((card) => card.group) ?? lost[0]!);
      else if (performance.now() - one.atMs < atOnceMs) kept.push(one);
    }
    if (kept.length !== mine.length) done.value = kept;
  }, [all, steps, mine]);

  const tell = (cards: readonly CardView[], lost: CardView) => {
    const texts = () => t().room.group.lost;
    const step = [...steps].sort((a, b) => b.order - a.order).find((made) => !made.undone && made.group === lost.group);
    const who = () => (step?.by ? room.nameOf(step.by) : t().common.somebody);
    const card = topicTitle(room, lost.id, 40);
    const into = lost.group;
    if (!into) return notify(() => texts().out(who(), card));
    const rest = cards.filter((other) => other.group !== into).map((other) => other.id);
    const follow = rest.length > 0 && { label: () => texts().follow, go: () => act({ type: 'group-cards', cards: rest, into }) };
    const group = topicTitle(room, into, 40);
    notify(() => texts().grouped(who(), card, group), follow ? { act: follow } : {});
  };
}
