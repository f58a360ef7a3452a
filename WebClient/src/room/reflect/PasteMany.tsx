import { ListPlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { notify } from '../../app/notices';
import type { Reply } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import { cardsOf } from './lines';

/** Offers to take a pasted list as that many cards; all of them are undone in one step. */
export function PasteMany({ column, children }: { column: string; children: ComponentChildren }) {
  const { send } = useRoom();
  const texts = t().room.paste;
  const frame = useRef<HTMLDivElement>(null);
  const [pasted, setPasted] = useState<{ text: string; lines: readonly string[] }>();
  const field = () => frame.current!.querySelector('textarea');
  useEffect(() => {
    if (pasted) frame.current?.querySelector<HTMLElement>('.paste-many .button')?.focus();
  }, [pasted]);
  const leave = () => {
    setPasted(undefined);
    field()?.focus();
  };
  const add = async (lines: readonly string[]) => {
    leave();
    const replies = await Promise.all(lines.map((text) => send({ type: 'add-card', column, text })));
    const created = replies.flatMap((reply: Reply) => reply.created ?? []);
    if (created.length > 0)
      notify(() => t().room.paste.added(created.length), { undo: () => created.forEach((card) => void send({ type: 'delete-card', card })) });
    const refused = lines.filter((_, index) => replies[index]?.refusal);
    if (refused.length > 0) setPasted({ text: refused.join('\n'), lines: refused });
  };
  return (
    <div
      ref={frame}
      class="stack-tight"
      onPaste={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const lines = cardsOf(text);
        if (!lines) return;
        event.preventDefault();
        setPasted({ text, lines });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && pasted) leave();
      }}
    >
      {children}
      {pasted && (
        <div class="paste-many stack-tight" role="group" aria-label={texts.title}>
          <p>{texts.found(pasted.lines.length)}</p>
          <div class="row">
            <Button look="primary" icon={ListPlus} onClick={() => add(pasted.lines)}>
              {texts.add(pasted.lines.length)}
            </Button>
            <Button
              look="plain"
              onClick={() => {
                leave();
                // The browser's own way to type it, so that the field's undo takes it back.
                document.execCommand('insertText', false, pasted.text);
              }}
            >
              {texts.asText}
            </Button>
            <Button look="plain" onClick={leave}>
              {t().common.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
