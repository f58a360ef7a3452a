import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { language, t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Field, Select, Toggle } from '../../ui/Field';
import { useSubmit } from '../../ui/useSubmit';
import { useTeam } from '../context';
import { useBuiltIn } from '../plan/useTemplates';
import { ColumnEditor } from './ColumnEditor';
import { blank, draftOfBuiltIn, inTwoLanguages, isWhole, limits, movedColumn, type TemplateDraft, trimmed, withColumn, withoutColumn } from './draft';
import { Preview } from './Preview';

/** Writes a template, with what it will look like beside it. */
export function TemplateEditor({ id, first, onDone }: { id?: string; first?: TemplateDraft; onDone: () => void }) {
  const { send } = useTeam();
  const { templates } = t().team;
  const [draft, setDraft] = useState(first ?? blank);
  const last = draft.columns.length - 1;
  const { busy, submit } = useSubmit(async () => {
    const reply = await send({ type: 'save-template', ...trimmed(draft), ...(id && { template: id }) });
    if (!reply.refusal) onDone();
  });
  return (
    <form class="panel stack" onSubmit={submit}>
      {!first && <BeginWith onDraft={setDraft} />}
      <Field label={templates.name} value={draft.name} onValue={(name) => setDraft({ ...draft, name })} maxLength={limits.name} required />
      <Toggle label={templates.german} hint={templates.germanHint} on={draft.german !== undefined} onToggle={(on) => setDraft(inTwoLanguages(draft, on))} />
      {draft.columns.map((column, index) => (
        <ColumnEditor
          key={index}
          number={index + 1}
          column={column}
          german={draft.german?.[index]}
          onColumn={(changed) => setDraft({ ...draft, columns: draft.columns.with(index, changed) })}
          onGerman={(changed) => setDraft({ ...draft, german: draft.german!.with(index, changed) })}
          onUp={index > 0 ? () => setDraft(movedColumn(draft, index, index - 1)) : undefined}
          onDown={index < last ? () => setDraft(movedColumn(draft, index, index + 1)) : undefined}
          onRemove={last > 0 ? () => setDraft(withoutColumn(draft, index)) : undefined}
        />
      ))}
      {draft.columns.length < limits.columns && (
        <div>
          <Button icon={Plus} onClick={() => setDraft(withColumn(draft))}>
            {templates.addColumn}
          </Button>
        </div>
      )}
      <Preview draft={draft} />
      <div class="row">
        <Button type="submit" look="primary" pending={busy} disabled={!isWhole(draft)}>
          {t().common.save}
        </Button>
        <Button look="plain" onClick={onDone}>
          {t().common.cancel}
        </Button>
      </div>
    </form>
  );
}

/** Offers the templates that come with Collab as a beginning. */
function BeginWith({ onDraft }: { onDraft: (draft: TemplateDraft) => void }) {
  const { templates } = t().team;
  const builtIn = useBuiltIn();
  const [chosen, setChosen] = useState('');
  const begin = (key: string) => {
    setChosen(key);
    const template = builtIn.find((one) => one.key === key);
    onDraft(template ? draftOfBuiltIn(template, language.value) : blank);
  };
  return (
    <Select
      label={templates.beginWith}
      value={chosen}
      options={[['', templates.beginEmpty], ...builtIn.map((one) => [one.key, one.names[language.value]] as const)]}
      onValue={begin}
    />
  );
}
