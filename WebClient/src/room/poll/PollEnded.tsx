import { ConnectionState } from '../../app/ConnectionState';
import { Page } from '../../app/Page';
import { Link } from '../../app/router';
import { accentOf } from '../../app/session';
import { formatInstant, t } from '../../i18n';
import { Reopen } from '../close/Reopen';
import { TakeAway } from '../close/TakeAway';
import { useRoom } from '../context';
import { RoundResult } from '../vote/RoundResult';
import { closedRounds } from '../vote/rounds';

/** A poll that is over: every question with its result, to read and take away. */
export function PollEnded() {
  const { view } = useRoom();
  const { meeting } = view;
  const { ended } = t().poll;
  const rounds = [...closedRounds(view)].reverse();
  const accent = accentOf(meeting.team);
  return (
    <Page title={meeting.title} accent={accent} bar={<ConnectionState />}>
      <div class="stack">
        <header class="stack-tight">
          {accent && (
            <Link to={`/team/${meeting.team}`} class="no-print">
              {t().lobby.toTeam}
            </Link>
          )}
          <h1 dir="auto">{meeting.title}</h1>
          <p class="soft" role="status">
            {[ended.title, meeting.closedAt && formatInstant(meeting.closedAt)].filter(Boolean).join(' · ')}
          </p>
        </header>
        <Reopen />
        {rounds.length === 0 && <p class="soft">{ended.none}</p>}
        {rounds.map((round) => (
          <RoundResult key={round.id} round={round} untitled={rounds.length === 1 && round.title === meeting.title} />
        ))}
        <TakeAway />
      </div>
    </Page>
  );
}
