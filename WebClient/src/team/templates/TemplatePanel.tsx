import { Copy, Download, Pencil, Trash2 } from 'lucide';
import { notify } from '../../app/notices';
import type { OwnTemplate } from '../../contracts';
import { language, t } from '../../i18n';
import { ColumnsPreview } from '../../lobby/ColumnsPreview';
import { Button } from '../../ui/Button';
import { download } from '../../room/vote/pictures/download';
import { useTeam } from '../context';
import { columnsIn, draftOf } from './draft';
import { toFile } from './templateFile';

/** One template of the team's own, and what can be done with it. */
export function TemplatePanel({ template, onEdit, onDuplicate }: { template: OwnTemplate; onEdit: () => void; onDuplicate: () => void }) {
  const { canWrite, send } = useTeam();
  const { team, common } = t();
  const texts = team.templates;
  const remove = async () => {
    const reply = await send({ type: 'delete-template', template: template.id });
    if (!reply.refusal) notify(() => t().team.templates.deleted, { undo: () => void send({ type: 'save-template', ...draftOf(template) }) });
  };
  return (
    <section class="panel stack" aria-label={template.name}>
      <h2 dir="auto">{template.name}</h2>
      <ColumnsPreview columns={columnsIn(template, language.value)} />
      <div class="row">
        {canWrite && (
          <>
            <Button icon={Pencil} onClick={onEdit}>
              {common.edit}
            </Button>
            <Button icon={Copy} onClick={onDuplicate}>
              {texts.duplicate}
            </Button>
          </>
        )}
        <Button icon={Download} onClick={() => download(`${template.name}.json`, new Blob([toFile(draftOf(template))], { type: 'application/json' }))}>
          {texts.share}
        </Button>
        {canWrite && (
          <Button icon={Trash2} onClick={remove}>
            {common.delete}
          </Button>
        )}
      </div>
    </section>
  );
}
