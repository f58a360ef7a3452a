import { EllipsisVertical } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { CardActs } from './CardActs';
import { CardEditor } from './CardEditor';
import { Sheet, type SheetProps } from './CardPaper';

export interface ActiveCardProps extends SheetProps {
  /** True when its reader may change it. */
  may: boolean;
}

/** A card with what its reader may do to it: its author and the facilitators more than others. */
export function ActiveCard({ may, ...sheet }: ActiveCardProps) {
  const { paper } = sheet;
  const [editing, setEditing] = useState(false);
  if (editing) return <CardEditor paper={paper} onDone={() => setEditing(false)} />;
  return (
    <Sheet {...sheet}>
      {may && (
        <Menu label={t().room.cards.menu} icon={EllipsisVertical} look="plain" iconOnly>
          {(close) => <CardActs paper={paper} onEdit={() => setEditing(true)} close={close} />}
        </Menu>
      )}
    </Sheet>
  );
}
