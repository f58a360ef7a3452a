import type { Paper } from '../cards/model';
import { useRoom } from '../context';
import { PickCard } from './PickCard';

/** The cards in no group, column by column. */
export function SingleCards({ papers }: { papers: readonly Paper[] }) {
  const columns = useRoom()
    .view.columns.map((column) => ({ ...column, papers: papers.filter((paper) => paper.card.column === column.id) }))
    .filter((column) => column.papers.length > 0);
  return (
    <div class="stack">
      {columns.map((column) => (
        <section key={column.id} class="stack-tight" data-tint={column.tint} aria-labelledby={`single-${column.id}`}>
          <h2 id={`single-${column.id}`} class="column-head">
            {column.title}
          </h2>
          <ul class="pick-list">
            {column.papers.map((paper) => (
              <PickCard key={paper.card.id} paper={paper} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
