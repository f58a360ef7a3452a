import { t } from '../../i18n';
import { useRoom } from '../context';
import type { ActiveCardProps } from './ActiveCard';
import type { SheetProps } from './CardPaper';
import { authorOf, type Paper } from './model';

/** What the sheets of a board's cards need of the room, asked once for all of them. */
export function useSheet(): (paper: Paper) => SheetProps {
  const room = useRoom();
  const { mine } = t().room.cards;
  const tints = new Map(room.view.columns.map((column) => [column.id, column.tint]));
  return (paper) => ({
    paper,
    tint: tints.get(paper.card.column) ?? 'grey',
    author: authorOf(room, paper, mine),
    pending: room.isPending(paper.card.id),
  });
}

/** As {@link useSheet}, for cards that their authors and the facilitators may change. */
export function useActive(): (paper: Paper) => ActiveCardProps {
  const { view, canTakePart, canFacilitate } = useRoom();
  const sheet = useSheet();
  const open = canTakePart && !view.meeting.locked;
  return (paper) => {
    const made = sheet(paper);
    return { ...made, may: open && (paper.own || canFacilitate) };
  };
}
