import { Trash2 } from 'lucide';
import type { ColumnPlan } from '../../contracts';
import { t } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import './ColumnEditor.css';
import { tints } from './tints';

export function ColumnEditor({
  number,
  column,
  onColumn,
  onRemove,
}: {
  number: number;
  column: ColumnPlan;
  onColumn: (column: ColumnPlan) => void;
  onRemove: (() => void) | undefined;
}) {
  const { team, common } = t();
  const texts = team.templates;
  return (
    <fieldset class="column-editor" data-tint={column.tint}>
      <legend>{texts.column(number)}</legend>
      <Field label={texts.columnTitle} value={column.title} onValue={(title) => onColumn({ ...column, title })} maxLength={60} required />
      <Field label={texts.prompt} value={column.prompt} onValue={(prompt) => onColumn({ ...column, prompt })} maxLength={200} />
      <Select
        label={texts.tint}
        value={column.tint}
        options={tints.map((tint) => [tint, common.colours[tint]] as const)}
        onValue={(tint) => onColumn({ ...column, tint })}
      />
      {onRemove && <IconButton label={texts.removeColumn(number)} icon={Trash2} onClick={onRemove} />}
    </fieldset>
  );
}
