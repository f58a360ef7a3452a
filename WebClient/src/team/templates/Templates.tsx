import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { notify } from '../../app/notices';
import type { OwnTemplate } from '../../contracts';
import { t } from '../../i18n';
import { ColumnsPreview } from '../../lobby/ColumnsPreview';
import '../../lobby/Lobby.css';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useTeam } from '../context';
import { TemplateEditor } from './TemplateEditor';

/** The team's own templates. */
export function Templates() {
  const { view, canWrite, send } = useTeam();
  const { templates } = t().team;
  const [editing, setEditing] = useState<OwnTemplate | 'new'>();
  const remove = async ({ id, ...template }: OwnTemplate) => {
    const reply = await send({ type: 'delete-template', template: id });
    if (!reply.refusal) notify(templates.deleted, { undo: () => void send({ type: 'save-template', ...template }) });
  };
  return (
    <div class="stack">
      {canWrite && editing !== 'new' && (
        <div>
          <Button look="primary" icon={Plus} onClick={() => setEditing('new')}>
            {templates.add}
          </Button>
        </div>
      )}
      {editing === 'new' && <TemplateEditor onDone={() => setEditing(undefined)} />}
      {view.templates.length === 0 && editing !== 'new' && <Empty title={templates.empty} example={templates.example} />}
      {view.templates.map((template) =>
        editing !== 'new' && editing?.id === template.id ? (
          <TemplateEditor key={template.id} template={template} onDone={() => setEditing(undefined)} />
        ) : (
          <section key={template.id} class="panel stack" aria-label={template.name}>
            <h2>{template.name}</h2>
            <ColumnsPreview columns={template.columns} />
            {canWrite && (
              <div class="row">
                <Button onClick={() => setEditing(template)}>{t().common.edit}</Button>
                <Button onClick={() => remove(template)}>{t().common.delete}</Button>
              </div>
            )}
          </section>
        ),
      )}
    </div>
  );
}
