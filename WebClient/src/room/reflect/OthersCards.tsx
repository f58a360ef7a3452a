import { ArrowDown } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Column } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { ActiveCard } from '../cards/ActiveCard';
import type { Paper } from '../cards/model';
import { useUnseen } from './useUnseen';

/** The others' cards. New ones outside the view are announced, not scrolled to. */
export function OthersCards({ column, papers }: { column: Column; papers: readonly Paper[] }) {
  const list = useRef<HTMLUListElement>(null);
  const unseen = useUnseen(
    list,
    papers.map((paper) => paper.card.id),
  );
  const look = () => list.current?.querySelector(`[data-entry="${unseen[0]}"]`)?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  return (
    <>
      <ul ref={list} class="column-cards">
        {papers.map((paper) => (
          <li key={paper.card.id} data-entry={paper.card.id}>
            <ActiveCard paper={paper} />
          </li>
        ))}
      </ul>
      {unseen.length > 0 && (
        <Button class="column-new" icon={ArrowDown} onClick={look}>
          {t().room.announce.newCards(unseen.length, column.title)}
        </Button>
      )}
    </>
  );
}
