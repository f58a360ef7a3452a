import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { tellProblem } from '../../app/notices';
import { t } from '../../i18n';
import '../../lobby/Lobby.css';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { FileButton } from '../../ui/FileButton';
import { useTeam } from '../context';
import { draftOf, limits, type TemplateDraft } from './draft';
import { TemplateEditor } from './TemplateEditor';
import { fromFile } from './templateFile';
import { TemplatePanel } from './TemplatePanel';

/** What is being written: a template by its id, or a new one, begun with something or nothing. */
type Editing = { readonly id: string } | { readonly first: TemplateDraft | undefined };

/** The team's own templates. */
export function Templates() {
  const { view, canWrite } = useTeam();
  const { templates } = t().team;
  const [editing, setEditing] = useState<Editing>();
  const done = () => setEditing(undefined);
  const take = (file: File) => {
    fromFile(file).then((first) => setEditing({ first }), tellProblem);
  };
  const fresh = editing && 'first' in editing ? editing : undefined;
  return (
    <div class="stack">
      {canWrite && !fresh && (
        <div class="row">
          <Button look="primary" icon={Plus} onClick={() => setEditing({ first: undefined })}>
            {templates.add}
          </Button>
          <FileButton label={templates.take} accept="application/json,.json" onFile={take} />
        </div>
      )}
      {fresh && <TemplateEditor {...(fresh.first && { first: fresh.first })} onDone={done} />}
      {view.templates.length === 0 && !fresh && <Empty title={templates.empty} example={templates.example} />}
      {view.templates.map((template) =>
        editing && 'id' in editing && editing.id === template.id ? (
          <TemplateEditor key={template.id} id={template.id} first={draftOf(template)} onDone={done} />
        ) : (
          <TemplatePanel
            key={template.id}
            template={template}
            onEdit={() => setEditing({ id: template.id })}
            onDuplicate={() => {
              setEditing({ first: { ...draftOf(template), name: templates.copyOf(template.name).slice(0, limits.name) } });
              scrollTo(0, 0);
            }}
          />
        ),
      )}
    </div>
  );
}
