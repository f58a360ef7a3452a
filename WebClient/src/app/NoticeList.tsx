import { X } from 'lucide';
import { t } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { announcement, dismiss, notices } from './notices';
import './NoticeList.css';

export function NoticeList() {
  return (
    <>
      <section class="notices no-print" aria-label={t().common.notifications} aria-live="polite" popover="manual" ref={keepOnTop}>
        {notices.value.map((notice) => (
          <div key={notice.id} class="notice" data-tone={notice.tone}>
            <p>{notice.text}</p>
            {notice.undo && <Button look="plain" onClick={() => { notice.undo?.(); dismiss(notice.id); }}>{t().common.undo}</Button>}
            <IconButton label={t().common.dismiss} icon={X} onClick={() => dismiss(notice.id)} />
          </div>
        ))}
      </section>
      <p class="hidden" role="status">{announcement.value}</p>
    </>
  );
}

/** In the top layer, so that an open dialog does not cover it. */
function keepOnTop(element: HTMLElement | null): void {
  if (!element?.isConnected || notices.peek().length === 0) return;
  if (element.matches(':popover-open')) element.hidePopover();
  element.showPopover();
}
