import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { dismiss, type Notice, notices } from './notices';
import './NoticeList.css';

export function NoticeList() {
  const list = useRef<HTMLElement>(null);
  const shown = notices.value;
  // In the top layer, and shown anew, so that a dialog opened meanwhile does not cover it.
  useEffect(() => {
    const element = list.current!;
    if (element.matches(':popover-open')) element.hidePopover();
    if (shown.length > 0) element.showPopover();
  }, [shown]);
  return (
    <section class="notices no-print" aria-label={t().common.notifications} popover="manual" ref={list}>
      {shown.map((notice) => (
        <div key={notice.id} class="notice" data-tone={notice.tone}>
          <p>{notice.text}</p>
          {actsOf(notice).map(({ label, go }) => (
            <Button
              key={label}
              look="plain"
              onClick={() => {
                go();
                dismiss(notice.id);
              }}
            >
              {label}
            </Button>
          ))}
          <IconButton label={t().common.dismiss} icon={X} onClick={() => dismiss(notice.id)} />
        </div>
      ))}
    </section>
  );
}

function actsOf({ act, undo }: Notice) {
  return [...(act ? [act] : []), ...(undo ? [{ label: t().common.undo, go: undo }] : [])];
}
