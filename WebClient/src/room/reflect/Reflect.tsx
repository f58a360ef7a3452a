import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Segmented } from '../../ui/Segmented';
import { useRoom } from '../context';
import './Reflect.css';
import { ReflectColumn } from './ReflectColumn';

/** Columns side by side; on a phone one at a time, with the others' counts in view. */
export function Reflect() {
  const { view } = useRoom();
  const [chosen, setChosen] = useState(view.columns[0]?.id ?? '');
  return (
    <div class="reflect stack">
      <ColumnSwitch chosen={chosen} onChosen={setChosen} />
      <div class="columns">
        {view.columns.map((column) => (
          <ReflectColumn key={column.id} column={column} chosen={column.id === chosen} />
        ))}
      </div>
    </div>
  );
}

function ColumnSwitch({ chosen, onChosen }: { chosen: string; onChosen: (column: string) => void }) {
  const { columns, cards } = useRoom().view;
  const count = (column: string) => cards.filter((card) => card.column === column).length;
  const choices = columns.map((column) => ({ value: column.id, label: column.title, count: count(column.id) }));
  return (
    <div class="reflect-switch">
      <Segmented label={t().room.reflect.columns} name="column" value={chosen} choices={choices} onValue={onChosen} />
    </div>
  );
}
