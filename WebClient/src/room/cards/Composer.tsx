import { CornerDownLeft } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../i18n';
import { Button, IconButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import './Composer.css';
import { DraftFoot } from './picture/DraftFoot';
import { type Picture, pictureFile } from './picture/picture';
import type { Draft } from './picture/useDraft';

interface ComposerProps {
  label: string;
  placeholder?: string;
  keepLabel: string;
  longest: number;
  first?: string;
  focus?: boolean;
  /** Resolves to false when the text was refused; it is then put back. */
  onKeep: (text: string, picture: Picture | undefined) => Promise<boolean>;
  onTyping?: (typing: boolean) => void;
  onCancel?: () => void;
  /** Where a picture may go with the text. */
  draft?: Draft;
}

/** A field to write in: Enter keeps, Shift and Enter makes a line. What is refused comes back into it. */
export function Composer({ label, placeholder, keepLabel, longest, first = '', focus, onKeep, onTyping, onCancel, draft }: ComposerProps) {
  const { common, room } = useTexts();
  const [text, setText] = useState(first);
  const keeping = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  // The words wait for their picture.
  const busy = draft !== undefined && draft.state !== 'idle';
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
    if (!kept || keeping.current) return;
    const picture = draft?.picture;
    if (draft && picture) {
      keeping.current = true;
      const sent = await draft.upload();
      keeping.current = false;
      if (!sent) return;
      draft.put(undefined);
    }
    write('');
    // Whoever kept it with the button, which leaves with the text, writes the next one.
    if (!onCancel) form.current?.querySelector('textarea')?.focus();
    if (await onKeep(kept, picture)) return;
    setText((now) => (now ? `${kept}\n${now}` : kept));
    if (picture) draft?.put(picture);
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) void keep(event);
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };
  const paste = (event: ClipboardEvent) => {
    // Spreadsheets and word processors put a picture of the text beside it: then the text is meant.
    const file = event.clipboardData?.getData('text/plain') ? undefined : pictureFile(event.clipboardData?.files);
    if (!draft || !file) return;
    event.preventDefault();
    void draft.take(file);
  };
  return (
    <form ref={form} class="composer stack-tight" onSubmit={keep} onPaste={paste}>
      <div class="composer-field">
        <TextArea
          label={label}
          hideLabel
          placeholder={draft?.picture ? room.picture.ask : (placeholder ?? '')}
          value={text}
          onValue={write}
          onKeyDown={key}
          onBlur={() => onTyping?.(false)}
          maxLength={longest}
          rows={2}
          readOnly={busy}
          enterkeyhint="done"
        />
        {!onCancel && text && (
          <IconButton class="composer-keep" type="submit" look="primary" icon={CornerDownLeft} label={keepLabel} pending={busy} />
        )}
      </div>
      {draft && <DraftFoot draft={draft} />}
      {onCancel && (
        <div class="row">
          <Button type="submit" look="primary" icon={CornerDownLeft} disabled={!text.trim()} pending={busy}>
            {keepLabel}
          </Button>
          <Button look="plain" onClick={onCancel}>
            {common.cancel}
          </Button>
        </div>
      )}
    </form>
  );
}
