import type { Paper } from '../cards/model';
import { useRoom } from '../context';
import { PickList } from './PickList';
import { dragged } from './selection';
import { outside } from './together';

/** The cards in no group, column by column, and the one in the reader's hand where they took it from. */
export function SingleCards({ papers }: { papers: readonly Paper[] }) {
  const single = papers.filter(({ card }) => !card.group || (card.id === dragged.value && wasSingle(card.id)));
  return (
    <div class="stack" data-drop={outside}>
      {useRoom()
        .view.columns.map((column) => ({ ...column, papers: single.filter((paper) => paper.card.column === column.id) }))
        .map((column) => (
          <section key={column.id} class="stack-tight" data-tint={column.tint} aria-labelledby={`single-${column.id}`}>
            <PickList papers={column.papers} head={<h2 id={`single-${column.id}`} dir="auto">{column.title}</h2>} />
          </section>
        ))}
    </div>
  );
}

function wasSingle(card: string): boolean {
  return document.querySelector(`[data-drop="${outside}"] [data-card="${card}"]`) !== null;
}
