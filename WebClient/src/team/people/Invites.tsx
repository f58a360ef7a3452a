import { useState } from 'preact/hooks';
import type { TeamRole } from '../../contracts';
import { t } from '../../i18n';
import { Unreachable } from '../../lobby/Unreachable';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { useTeam } from '../context';
import { InviteLine } from './InviteLine';

const roles: readonly TeamRole[] = ['member', 'observer', 'leader'];

export function Invites() {
  const { mine, send } = useTeam();
  const { invites } = t().team;
  const [role, setRole] = useState<TeamRole>('member');
  return (
    <section class="panel stack" aria-labelledby="invites">
      <h2 id="invites">{invites.title}</h2>
      <Unreachable text={t().lobby.invite.unreachable} />
      <form
        class="row-end"
        onSubmit={(event) => {
          event.preventDefault();
          void send({ type: 'create-invite', role });
        }}
      >
        <Select
          label={invites.role}
          value={role}
          options={roles.map((one) => [one, t().common.roles[one]] as const)}
          onValue={(value) => setRole(value as TeamRole)}
        />
        <Button type="submit" look="primary">
          {invites.create}
        </Button>
      </form>
      {role === 'leader' && <p class="soft small">{invites.leaderHint}</p>}
      <ul>
        {mine.invites.map((invite) => (
          <InviteLine key={invite.id} invite={invite} />
        ))}
      </ul>
    </section>
  );
}
