import { EllipsisVertical } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { useRoom } from '../context';
import { CardActs } from './CardActs';
import { CardPaper } from './CardPaper';
import { Composer } from './Composer';
import type { Paper } from './model';

/** A card with what its reader may do to it: its author and the facilitators more than others. */
export function ActiveCard({ paper }: { paper: Paper }) {
  const { view, canTakePart, canFacilitate, isPending, send } = useRoom();
  const texts = t().room.cards;
  const [editing, setEditing] = useState(false);
  if (editing) {
    const keep = async (text: string) => {
      setEditing(false);
      return !(await send({ type: 'edit-card', card: paper.card.id, text })).refusal;
    };
    return (
      <Composer
        label={texts.edit}
        keepLabel={t().common.save}
        longest={500}
        first={paper.text ?? ''}
        focus
        onKeep={keep}
        onCancel={() => setEditing(false)}
      />
    );
  }
  const may = canTakePart && !isPending(paper.card.id) && !view.meeting.locked && (paper.own || canFacilitate);
  return (
    <CardPaper paper={paper}>
      {may && (
        <Menu label={texts.menu} icon={EllipsisVertical} look="plain" iconOnly>
          {(close) => <CardActs paper={paper} onEdit={() => setEditing(true)} close={close} />}
        </Menu>
      )}
    </CardPaper>
  );
}
