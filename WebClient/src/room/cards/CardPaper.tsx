import type { ComponentChildren } from 'preact';
import { t } from '../../i18n';
import { Markdown } from '../../ui/Markdown';
import { useRoom } from '../context';
import './CardPaper.css';
import type { Paper } from './model';

/** A card as paper: its text, who wrote it where that may be known, and whether it is kept yet. */
export function CardPaper({ paper, children, tint }: { paper: Paper; children?: ComponentChildren; tint?: string }) {
  const { view, nameOf, isPending } = useRoom();
  const { cards } = t().room;
  const { card, text, own } = paper;
  const pending = isPending(card.id);
  const author = own ? cards.mine : card.author && nameOf(card.author);
  return (
    <article
      class="paper"
      data-tint={tint ?? view.columns.find((column) => column.id === card.column)?.tint ?? 'grey'}
      data-closed={text === undefined || undefined}
      data-pending={pending || undefined}
    >
      {text === undefined ? <p class="paper-closed">{cards.closed}</p> : <Markdown text={text} />}
      <footer class="paper-foot">
        <span class="soft small">{[author, card.edited && cards.edited, pending && cards.pending].filter(Boolean).join(' · ')}</span>
        {children}
      </footer>
    </article>
  );
}
