import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { DueField } from '../../ui/DueField';
import { Field, Select } from '../../ui/Field';
import { useRoom } from '../context';
import './Actions.css';

/** A sentence: who does what by when. */
export function ActionForm({ topic, onDone }: { topic?: string; onDone?: () => void }) {
  const { view, send } = useRoom();
  const { actions } = t().room;
  const [owner, setOwner] = useState('');
  const [text, setText] = useState('');
  const [due, setDue] = useState('');
  const people = view.people
    .filter((person) => !person.removed && !person.waiting && person.role !== 'observer')
    .map((person) => [person.id, person.name] as const);
  const submit = async (event: Event) => {
    event.preventDefault();
    const kept = text.trim();
    setText('');
    const reply = await send({ type: 'agree-action', text: kept, ...(owner && { owner }), ...(due && { due }), ...(topic && { topic }) });
    if (reply.refusal) setText(kept);
    else onDone?.();
  };
  return (
    <form class="panel action-form-frame" onSubmit={submit} aria-label={actions.title}>
      <div class="action-form">
        <Select label={actions.who} value={owner} options={[['', t().common.nobody], ...people]} onValue={setOwner} />
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
        <Button type="submit" look="primary" icon={Plus} disabled={!text.trim()}>
          {actions.go}
        </Button>
      </div>
    </form>
  );
}
