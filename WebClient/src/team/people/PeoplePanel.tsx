import { navigate } from '../../app/router';
import { refreshMe } from '../../app/session';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useTeam } from '../context';
import { Invites } from './Invites';
import { MemberLine } from './MemberLine';
import './People.css';

export function PeoplePanel() {
  const { view, isLeader, send } = useTeam();
  const { people } = t().team;
  const members = [...view.members].sort((a, b) => a.name.localeCompare(b.name));
  const leave = async () => {
    if ((await send({ type: 'leave-team' })).refusal) return;
    await refreshMe();
    navigate('/');
  };
  return (
    <div class="team-people">
      <section class="panel stack" aria-labelledby="members">
        <h2 id="members">{people.members(members.length)}</h2>
        <ul class="stack-tight">
          {members.map((member) => (
            <MemberLine key={member.id} member={member} />
          ))}
        </ul>
        {!isLeader && <p class="soft">{people.askLeader}</p>}
        <div>
          <Button onClick={leave}>{people.leave}</Button>
        </div>
      </section>
      {isLeader && <Invites />}
    </div>
  );
}
