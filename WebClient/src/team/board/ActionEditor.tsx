import { useState } from 'preact/hooks';
import type { ActionView, Reply } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { DueField } from '../../ui/DueField';
import { Field, Select } from '../../ui/Field';
import { useTeam } from '../context';
import '../../room/actions/Actions.css';

interface Draft {
  readonly text: string;
  readonly owner?: string;
  readonly due?: string;
}

export function ActionEditor({
  action,
  onSave,
  onCancel,
}: {
  action?: ActionView;
  onSave: (draft: Draft) => Promise<Reply>;
  onCancel: () => void;
}) {
  const { view } = useTeam();
  const { actions } = t().room;
  const [text, setText] = useState(action?.text ?? '');
  const [owner, setOwner] = useState(action?.owner ?? '');
  const [due, setDue] = useState(action?.due ?? '');
  const submit = (event: Event) => {
    event.preventDefault();
    void onSave({ text: text.trim(), ...(owner && { owner }), ...(due && { due }) });
  };
  return (
    <form class="panel action-form-frame stack" onSubmit={submit}>
      <div class="action-form">
        <Select
          label={actions.who}
          value={owner}
          options={[['', t().common.nobody], ...view.members.map((member) => [member.id, member.name] as const)]}
          onValue={setOwner}
        />
        <Field
          label={actions.what}
          placeholder={actions.hint}
          value={text}
          onValue={setText}
          maxLength={300}
          required
          autocomplete="off"
        />
        <DueField value={due} onValue={setDue} />
      </div>
      <div class="row">
        <Button type="submit" look="primary" disabled={!text.trim()}>
          {t().common.save}
        </Button>
        <Button look="plain" onClick={onCancel}>
          {t().common.cancel}
        </Button>
      </div>
    </form>
  );
}
