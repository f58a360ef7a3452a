import { X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { NoteField } from './NoteField';
import './NotePad.css';

/** The facilitator's own pad above the bar. It stays open while the meeting goes on beside it. */
export function NotePad({ onClose }: { onClose: () => void }) {
  const frame = useRef<HTMLElement>(null);
  const texts = t().moderate.notes;
  useLayoutEffect(() => frame.current?.querySelector('textarea')?.focus(), []);
  return (
    <section
      ref={frame}
      class="note-pad stack-tight"
      aria-labelledby="note-pad"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="row-apart">
        <h2 id="note-pad">{texts.title}</h2>
        <IconButton label={texts.close} icon={X} onClick={onClose} />
      </div>
      <NoteField rows={6} />
    </section>
  );
}
