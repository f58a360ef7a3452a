import { publicBase } from '../app/session';
import { t } from '../i18n';
import { useRoom } from '../room/context';
import { CopyLink } from '../ui/CopyLink';
import { Qr } from '../ui/Qr';
import { Unreachable } from './Unreachable';

/** Link, QR and code into this meeting, and a warning where others cannot reach its address. */
export function InvitePanel() {
  const { mine, view } = useRoom();
  const texts = t().lobby.invite;
  if (!mine.joinCode) return <p class="soft">{texts.none}</p>;
  const link = `${publicBase()}/go#${mine.joinCode}`;
  return (
    <div class="stack">
      <Unreachable text={texts.unreachable} />
      <div class="invite">
        <Qr text={link} label={t().common.qr} />
        <div class="stack-tight">
          <p>{texts.text}</p>
          <CopyLink text={link} label={texts.link} />
          <p>{texts.code}</p>
          <p class="join-code">{mine.joinCode}</p>
          {view.meeting.door === 'closed' && <p class="soft">{texts.doorClosed}</p>}
        </div>
      </div>
    </div>
  );
}
