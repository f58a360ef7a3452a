import { ConnectionState } from '../../app/ConnectionState';
import { Preferences } from '../../app/Preferences';
import { Link } from '../../app/router';
import { accentOf } from '../../app/session';
import { t } from '../../i18n';
import { useRoom } from '../context';

/** The way back for the team's people, and how the connection is. */
export function PollHead() {
  const { team } = useRoom().view.meeting;
  return (
    <header class="poll-head no-print">
      {accentOf(team) ? <Link to={`/team/${team}`}>{t().lobby.toTeam}</Link> : <span class="soft">{t().poll.kind}</span>}
      <div class="row">
        <ConnectionState />
        <Preferences />
      </div>
    </header>
  );
}
