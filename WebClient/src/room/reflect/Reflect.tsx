import { Lock } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useRoom } from '../context';
import { ColumnSwitch } from './ColumnSwitch';
import './Reflect.css';
import { ReflectColumn } from './ReflectColumn';

/** Columns side by side; on a phone one at a time, with the others' counts in view. */
export function Reflect() {
  const { view } = useRoom();
  const [chosen, setChosen] = useState(view.columns[0]?.id ?? '');
  const shown = useRef(chosen);
  useEffect(() => {
    // Whoever was far down in one column begins at the head of the other.
    if (chosen !== shown.current) document.getElementById(`column-${chosen}`)?.scrollIntoView();
    shown.current = chosen;
  }, [chosen]);
  return (
    <div class="reflect stack">
      <ColumnSwitch chosen={chosen} onChosen={setChosen} />
      {view.meeting.locked && (
        <p class="row soft">
          <Icon of={Lock} /> {t().room.reflect.locked}
        </p>
      )}
      <div class="columns">
        {view.columns.map((column) => (
          <ReflectColumn key={column.id} column={column} chosen={column.id === chosen} />
        ))}
      </div>
    </div>
  );
}
