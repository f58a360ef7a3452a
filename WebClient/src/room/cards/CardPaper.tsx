import type { ComponentChildren } from 'preact';
import { t, useTexts } from '../../i18n';
import { Markdown } from '../../ui/Markdown';
import { useRoom } from '../context';
import './CardPaper.css';
import { authorOf, type Paper } from './model';
import { CardPicture } from './picture/CardPicture';

/** A card as paper: its text, who wrote it where that may be known, and whether it is kept yet. */
export function CardPaper({ paper, children, tint }: { paper: Paper; children?: ComponentChildren; tint?: string }) {
  const room = useRoom();
  return (
    <Sheet
      paper={paper}
      tint={tint ?? room.view.columns.find((column) => column.id === paper.card.column)?.tint ?? 'grey'}
      author={authorOf(room, paper, t().room.cards.mine)}
      pending={room.isPending(paper.card.id)}
    >
      {children}
    </Sheet>
  );
}

export interface SheetProps {
  paper: Paper;
  tint: string;
  author: string | undefined;
  pending: boolean;
  /** Where the card is what one takes hold of, and its picture is no button. */
  still?: boolean;
}

/** The paper alone, for boards of hundreds: it asks nothing of the room around it. */
export function Sheet({ paper, tint, author, pending, still, children }: SheetProps & { children?: ComponentChildren }) {
  const { cards } = useTexts().room;
  const { card, text, picture } = paper;
  return (
    <article class="paper" data-tint={tint} data-closed={text === undefined || undefined} data-pending={pending || undefined}>
      {text === undefined ? <p class="paper-closed">{cards.closed}</p> : <Markdown text={text} />}
      {picture && text !== undefined && <CardPicture picture={picture} text={text} still={still} />}
      <footer class="paper-foot">
        <span class="soft small" dir="auto">{[author, card.edited && cards.edited, pending && cards.pending].filter(Boolean).join(' · ')}</span>
        {children}
      </footer>
    </article>
  );
}
