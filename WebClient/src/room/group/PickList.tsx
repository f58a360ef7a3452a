import type { ComponentChildren } from 'preact';
import { Rows3 } from 'lucide';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useSlots } from '../board/useSlots';
import type { Paper } from '../cards/model';
import { topicTitle } from '../cards/model';
import { useSheet } from '../cards/useActive';
import { useRoom } from '../context';
import { PickCard } from './PickCard';
import { selected } from './selection';
import { tidied, tidy } from './useAct';

/** Cards to pick. Where others took one away stays a gap that says where it went, until the reader closes the gaps or moves a card. */
export function PickList({ papers, head }: { papers: readonly Paper[]; head?: ComponentChildren }) {
  const room = useRoom();
  const sheet = useSheet();
  const texts = t().room.group;
  const { slots, gaps } = useSlots(
    papers.map((paper) => paper.card.id),
    tidied.value,
  );
  const here = new Map(papers.map((paper) => [paper.card.id, paper]));
  const gapOf = (id: string) => {
    const group = room.view.cards.find((card) => card.id === id)?.group;
    return { drop: group, gap: group ? texts.movedTo(topicTitle(room, group, 30)) : t().room.cards.takenAway };
  };
  return (
    <>
      {head && (
        <div class="pick-head">
          {head}
          {gaps > 0 && (
            <Button look="plain" icon={Rows3} onClick={tidy}>
              {texts.closeGaps(gaps)}
            </Button>
          )}
        </div>
      )}
      <ul class="pick-list">
        {slots.map(({ id }) => {
          const paper = here.get(id);
          return (
            <PickCard
              key={id}
              id={id}
              picked={selected.value.has(id)}
              mayPick={room.canTakePart}
              {...(paper ? { drop: id, gap: '', ...sheet(paper) } : gapOf(id))}
            />
          );
        })}
      </ul>
    </>
  );
}
