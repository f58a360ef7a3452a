import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { ColumnPlan, OwnTemplate } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { useTeam } from '../context';
import { ColumnEditor } from './ColumnEditor';
import { tints } from './tints';

const mostColumns = 12;

export function TemplateEditor({ template, onDone }: { template?: OwnTemplate; onDone: () => void }) {
  const { send } = useTeam();
  const { templates } = t().team;
  const [name, setName] = useState(template?.name ?? '');
  const blank = (index: number): ColumnPlan => ({ title: '', prompt: '', tint: tints[index % tints.length]! });
  const [columns, setColumns] = useState<readonly ColumnPlan[]>(template?.columns ?? [blank(0), blank(1), blank(2)]);
  const submit = async (event: Event) => {
    event.preventDefault();
    const kept = columns.map((column) => ({ ...column, title: column.title.trim(), prompt: column.prompt.trim() }));
    const reply = await send({ type: 'save-template', name: name.trim(), columns: kept, ...(template && { template: template.id }) });
    if (!reply.refusal) onDone();
  };
  return (
    <form class="panel stack" onSubmit={submit}>
      <Field label={templates.name} value={name} onValue={setName} maxLength={60} required />
      {columns.map((column, index) => (
        <ColumnEditor
          key={index}
          number={index + 1}
          column={column}
          onColumn={(changed) => setColumns(columns.with(index, changed))}
          onRemove={columns.length > 1 ? () => setColumns(columns.toSpliced(index, 1)) : undefined}
        />
      ))}
      <div class="row">
        {columns.length < mostColumns && (
          <Button icon={Plus} onClick={() => setColumns([...columns, blank(columns.length)])}>
            {templates.addColumn}
          </Button>
        )}
        <Button type="submit" look="primary" disabled={!name.trim() || columns.some((column) => !column.title.trim())}>
          {t().common.save}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t().common.cancel}
        </Button>
      </div>
    </form>
  );
}
