import { publicBase } from '../../app/session';
import type { InviteView } from '../../contracts';
import { formatInstant, t } from '../../i18n';
import { Button } from '../../ui/Button';
import { CopyLink } from '../../ui/CopyLink';
import { Qr } from '../../ui/Qr';
import { useTeam } from '../context';

export function InviteLine({ invite }: { invite: InviteView }) {
  const { send } = useTeam();
  const { invites } = t().team;
  const link = `${publicBase()}/join#${invite.token}`;
  const limits = [invite.singleUse && invites.once, invite.expiresAt && invites.until(formatInstant(invite.expiresAt))].filter(Boolean);
  return (
    <li class="invite-line">
      <p>
        <strong>{t().common.roles[invite.role]}</strong>
        {limits.length > 0 && <span class="soft small"> · {limits.join(' · ')}</span>}
      </p>
      <CopyLink text={link} label={invites.link} />
      <details>
        <summary>{invites.showQr}</summary>
        <Qr text={link} label={t().common.qr} />
      </details>
      <div>
        <Button onClick={() => send({ type: 'revoke-invite', invite: invite.id })}>{invites.revoke}</Button>
      </div>
    </li>
  );
}
