import { ArrowDown } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Column } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { memo } from '../../ui/memo';
import { Place } from '../board/Place';
import { useSlots } from '../board/useSlots';
import { ActiveCard, type ActiveCardProps } from '../cards/ActiveCard';
import { faceOf, type Paper } from '../cards/model';
import { useActive } from '../cards/useActive';
import { useUnseen } from './useUnseen';

/** The others' cards. New ones outside the view are announced, not scrolled to. */
export function OthersCards({ column, papers }: { column: Column; papers: readonly Paper[] }) {
  const list = useRef<HTMLUListElement>(null);
  const active = useActive();
  const ids = papers.map((paper) => paper.card.id);
  const unseen = useUnseen(list, ids);
  const byId = new Map(papers.map((paper) => [paper.card.id, paper]));
  const { slots } = useSlots(ids);
  const look = () => list.current?.querySelector(`[data-entry="${unseen[0]}"]`)?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  return (
    <>
      <ul ref={list} class="column-cards">
        {slots.map(({ id }) => {
          const paper = byId.get(id);
          return paper ? <OthersCard key={id} id={id} {...active(paper)} /> : <OthersCard key={id} id={id} />;
        })}
      </ul>
      <div class="column-new">
        {unseen.length > 0 && (
          <Button icon={ArrowDown} onClick={look}>
            {t().room.announce.newCards(unseen.length, column.title)}
          </Button>
        )}
      </div>
    </>
  );
}

const OthersCard = memo(({ id, ...card }: { id: string } & (ActiveCardProps | Partial<ActiveCardProps>)) => (
  <Place data-entry={id} data-card={id} here={isWhole(card)} gap={t().room.cards.takenAway} text={card.paper && faceOf(card.paper)}>
    {isWhole(card) && <ActiveCard {...card} />}
  </Place>
));

function isWhole(card: Partial<ActiveCardProps>): card is ActiveCardProps {
  return card.paper !== undefined;
}
