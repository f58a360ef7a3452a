import { ArrowRightLeft, Pencil, Trash2 } from 'lucide';
import { notify } from '../../app/notices';
import { t } from '../../i18n';
import { MenuItem } from '../../ui/Menu';
import { useRoom } from '../context';
import type { Paper } from './model';

export function CardActs({ paper, onEdit, close }: { paper: Paper; onEdit: () => void; close: () => void }) {
  const { view, canFacilitate, send } = useRoom();
  const texts = t().room.cards;
  const { card, own } = paper;
  const mayMove = own || (canFacilitate && view.meeting.revealed);
  const remove = async () => {
    close();
    const reply = await send({ type: 'delete-card', card: card.id });
    if (!reply.refusal) notify(() => t().room.cards.deleted, { undo: () => void send({ type: 'restore-card', card: card.id }) });
  };
  return (
    <>
      {own && (
        <MenuItem icon={Pencil} onClick={onEdit}>
          {t().common.edit}
        </MenuItem>
      )}
      {mayMove &&
        view.columns
          .filter((column) => column.id !== card.column)
          .map((column) => (
            <MenuItem
              key={column.id}
              icon={ArrowRightLeft}
              onClick={() => {
                void send({ type: 'move-card', card: card.id, column: column.id });
                close();
              }}
            >
              {texts.moveTo(column.title)}
            </MenuItem>
          ))}
      <MenuItem icon={Trash2} onClick={remove}>
        {t().common.delete}
      </MenuItem>
    </>
  );
}
