import { RotateCcw } from 'lucide';
import { useRef } from 'preact/hooks';
import { beat, serverNow } from '../../connection';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';

const withinMs = 10 * 60_000;

/** Offered to facilitators for as long as the server would take it; whoever reads on then finds nothing moved. */
export function Reopen() {
  const { view, canFacilitate, send, isPending } = useRoom();
  const { closedAt, kind } = view.meeting;
  const offered = useRef(false);
  void beat.value;
  const can = canFacilitate && closedAt !== undefined && serverNow() - Date.parse(closedAt) < withinMs;
  offered.current ||= can;
  if (!offered.current) return null;
  return (
    <div class="row no-print">
      <Button icon={RotateCcw} disabled={!can} pending={isPending('reopen-meeting')} onClick={() => send({ type: 'reopen-meeting' })}>
        {kind === 'poll' ? t().poll.ended.reopen : t().room.close.reopen}
      </Button>
      <span class="soft small">{t().room.close.reopenHint}</span>
    </div>
  );
}
