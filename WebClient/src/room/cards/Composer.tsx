import { CornerDownLeft } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import './Composer.css';

interface ComposerProps {
  label: string;
  placeholder?: string;
  keepLabel: string;
  longest: number;
  first?: string;
  focus?: boolean;
  /** Resolves to false when the text was refused; it is then put back. */
  onKeep: (text: string) => Promise<boolean>;
  onTyping?: (typing: boolean) => void;
  onCancel?: () => void;
}

/** A field to write in: Enter keeps, Shift and Enter makes a line. What is refused comes back into it. */
export function Composer({ label, placeholder, keepLabel, longest, first = '', focus, onKeep, onTyping, onCancel }: ComposerProps) {
  const { common } = useTexts();
  const [text, setText] = useState(first);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (focus) form.current?.querySelector('textarea')?.focus();
  }, []);
  const write = (value: string) => {
    setText(value);
    onTyping?.(value.trim() !== '');
  };
  const keep = async (event: Event) => {
    event.preventDefault();
    const kept = text.trim();
    if (!kept) return;
    write('');
    // Whoever kept it with the button, which leaves with the text, writes the next one.
    if (!onCancel) form.current?.querySelector('textarea')?.focus();
    if (!(await onKeep(kept))) setText((now) => (now ? `${kept}\n${now}` : kept));
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void keep(event);
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form ref={form} class="composer stack-tight" onSubmit={keep}>
      <TextArea
        label={label}
        hideLabel
        placeholder={placeholder ?? ''}
        value={text}
        onValue={write}
        onKeyDown={key}
        onBlur={() => onTyping?.(false)}
        maxLength={longest}
        rows={2}
        enterkeyhint="done"
      />
      {onCancel ? (
        <div class="row">
          <Button type="submit" look="primary" icon={CornerDownLeft} disabled={!text.trim()}>
            {keepLabel}
          </Button>
          <Button look="plain" onClick={onCancel}>
            {common.cancel}
          </Button>
        </div>
      ) : (
        text && <IconButton class="composer-keep" type="submit" look="primary" icon={CornerDownLeft} label={keepLabel} />
      )}
    </form>
  );
}
