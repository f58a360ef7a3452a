import { publicBase } from '../../app/session';
import { t } from '../../i18n';
import { Qr } from '../../ui/Qr';
import { useRoom } from '../context';

/** The way in, to scan and to type. */
export function PollWay() {
  const { mine } = useRoom();
  const { screen } = t().poll;
  if (!mine.joinCode) return null;
  const base = publicBase();
  return (
    <div class="poll-way">
      <Qr text={`${base}/go#${mine.joinCode}`} label={t().common.qr} />
      <p>
        {screen.scan} <strong class="poll-link">{base.replace(/^https?:\/\//, '')}/go</strong>
      </p>
      <p>
        {screen.code} <strong class="join-code">{mine.joinCode}</strong>
      </p>
    </div>
  );
}
