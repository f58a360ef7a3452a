import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t, useTexts } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { dialogs } from '../ui/dialogs';
import { dismiss, type Notice, notices } from './notices';
import './NoticeList.css';

/**
 * Where notices are shown. Each modal dialog has a place of its own for them, since what is outside of it can be neither pressed nor heard.
 * @param dialog The one around this place; undefined in the page itself.
 */
export function NoticeList({ dialog }: { dialog?: string }) {
  return dialogs.value.at(-1) === dialog ? <Notices /> : null;
}

function Notices() {
  const list = useRef<HTMLElement>(null);
  const shown = notices.value;
  // In the top layer, over what is opened meanwhile.
  useEffect(() => {
    const element = list.current!;
    if (element.matches(':popover-open')) element.hidePopover();
    if (shown.length > 0) element.showPopover();
  }, [shown]);
  return (
    <section class="notices no-print" aria-label={t().common.notifications} popover="manual" ref={list}>
      {shown.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

/** One piece of news, with what may be done about it. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const { common } = useTexts();
  const { act, undo } = notice;
  const acts = [...(act ? [act] : []), ...(undo ? [{ label: () => common.undo, go: undo }] : [])];
  return (
    <div class="notice" data-tone={notice.tone}>
      <p dir="auto">{notice.text()}</p>
      {acts.map(({ label, go }, index) => (
        <Button
          key={index}
          look="plain"
          onClick={() => {
            go();
            dismiss(notice.id);
          }}
        >
          {label()}
        </Button>
      ))}
      <IconButton label={common.dismiss} icon={X} onClick={() => dismiss(notice.id)} />
    </div>
  );
}
