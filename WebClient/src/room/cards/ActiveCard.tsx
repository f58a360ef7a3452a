import { EllipsisVertical } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Menu } from '../../ui/Menu';
import type { Room } from '../context';
import { CardActs } from './CardActs';
import { Sheet, type SheetProps } from './CardPaper';
import { Composer } from './Composer';

export interface ActiveCardProps extends SheetProps {
  /** True when its reader may change it. */
  may: boolean;
  send: Room['send'];
}

/** A card with what its reader may do to it: its author and the facilitators more than others. */
export function ActiveCard({ may, send, ...sheet }: ActiveCardProps) {
  const texts = t().room.cards;
  const { paper } = sheet;
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
  return (
    <Sheet {...sheet}>
      {may && (
        <Menu label={texts.menu} icon={EllipsisVertical} look="plain" iconOnly>
          {(close) => <CardActs paper={paper} onEdit={() => setEditing(true)} close={close} />}
        </Menu>
      )}
    </Sheet>
  );
}
