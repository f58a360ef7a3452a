import { useState } from 'preact/hooks';
import { Button } from './Button';
import { Field } from './Field';
import { asTyped } from './names';
import { useSubmit } from './useSubmit';

/** The one kind of act that cannot be undone asks for the name of what it ends. */
export function ConfirmByName({
  name,
  label,
  action,
  act,
}: {
  name: string;
  label: string;
  action: string;
  act: (typed: string) => Promise<void>;
}) {
  const [typed, setTyped] = useState('');
  const { busy, submit } = useSubmit(() => act(typed));
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={label} hint={name} value={typed} onValue={setTyped} autocomplete="off" spellcheck={false} />
      <div>
        <Button type="submit" look="danger" pending={busy} disabled={typed.trim() !== asTyped(name)}>
          {action}
        </Button>
      </div>
    </form>
  );
}
