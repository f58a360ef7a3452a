import { UserMinus } from 'lucide';
import { useState } from 'preact/hooks';
import type { MemberView, TeamRole } from '../../contracts';
import { t } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/Button';
import { ConfirmByName } from '../../ui/ConfirmByName';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Field';
import { useTeam } from '../context';

const roles: readonly TeamRole[] = ['leader', 'member', 'observer'];

export function MemberLine({ member }: { member: MemberView }) {
  const { mine, isLeader, send } = useTeam();
  const { team, common } = t();
  const [asking, setAsking] = useState(false);
  const me = member.id === mine.person;
  const remove = async () => {
    setAsking(false);
    await send({ type: 'remove-member', person: member.id });
  };
  return (
    <li class="member-line">
      <Avatar id={member.id} name={member.name} />
      <span dir="auto">
        {member.name}
        {me && <span class="soft"> ({common.you})</span>}
      </span>
      {isLeader ? (
        <Select
          label={team.people.roleOf(member.name)}
          hideLabel
          value={member.role}
          options={roles.map((role) => [role, common.roles[role]] as const)}
          onValue={(role) => send({ type: 'change-role', person: member.id, role: role as TeamRole })}
        />
      ) : (
        <span class="soft">{common.roles[member.role]}</span>
      )}
      {isLeader && !me && <IconButton label={team.people.remove(member.name)} icon={UserMinus} onClick={() => setAsking(true)} />}
      {asking && (
        <Dialog title={team.people.remove(member.name)} onClose={() => setAsking(false)}>
          <p>{team.people.removeText}</p>
          <ConfirmByName name={member.name} label={team.people.confirm} action={common.remove} act={remove} />
        </Dialog>
      )}
    </li>
  );
}
