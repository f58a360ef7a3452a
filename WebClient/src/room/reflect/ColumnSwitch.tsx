import { t } from '../../i18n';
import { Select } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { useRoom } from '../context';

/** As many as stand beside each other on a wide screen, and in a few rows on a phone. */
const mostAtOnce = 5;

/** Which column one looks at. Many of them would cover a phone, and are far apart on a wide screen: then they are a list to go to one from. */
export function ColumnSwitch({ chosen, onChosen }: { chosen: string; onChosen: (column: string) => void }) {
  const { columns, cards } = useRoom().view;
  const label = t().room.reflect.columns;
  const count = (column: string) => cards.filter((card) => card.column === column).length;
  const many = columns.length > mostAtOnce;
  return (
    <div class="reflect-switch" data-many={many || undefined}>
      {many ? (
        <Select
          label={label}
          hideLabel
          value={chosen}
          options={columns.map(({ id, title }) => [id, `${title} · ${count(id)}`] as const)}
          onValue={onChosen}
        />
      ) : (
        <Segmented
          label={label}
          name="column"
          value={chosen}
          choices={columns.map(({ id, title }) => ({ value: id, label: title, count: count(id) }))}
          onValue={onChosen}
        />
      )}
    </div>
  );
}
