import { Play } from 'lucide';
import { ConnectionState } from '../app/ConnectionState';
import { Page } from '../app/Page';
import { Link } from '../app/router';
import { accentOf } from '../app/session';
import { RecoveryCode } from '../home/RecoveryCode';
import { t } from '../i18n';
import { Banners } from '../room/frame/Banners';
import { People } from '../room/frame/People';
import { ShieldLines } from '../room/frame/Shield';
import { useRoom } from '../room/context';
import { Button } from '../ui/Button';
import { AgendaEditor } from './AgendaEditor';
import { AgendaList } from './AgendaList';
import { CallMe } from './CallMe';
import { ColumnsPreview } from './ColumnsPreview';
import { InvitePanel } from './InvitePanel';
import './Lobby.css';
import { SettingsForm } from './SettingsForm';

/** Before the meeting: who is in, what awaits, what is hidden, and the way in for others. */
export function Lobby() {
  const { view, me, canFacilitate, send, isPending, nameOf } = useRoom();
  const { lobby, stages } = t();
  const { meeting } = view;
  return (
    <Page title={meeting.title} accent={accentOf(meeting.team)} bar={<ConnectionState />}>
      <Banners />
      <header class="lobby-head">
        <div class="stack-tight">
          {!me?.guest && <Link to={`/team/${meeting.team}`}>{lobby.toTeam}</Link>}
          <h1 dir="auto">{meeting.title}</h1>
          <p class="soft" dir="auto">{lobby.facilitates(nameOf(meeting.facilitator))}</p>
        </div>
        {canFacilitate ? (
          <Button look="primary" icon={Play} pending={isPending('start-meeting')} onClick={() => send({ type: 'start-meeting' })}>
            {lobby.start}
          </Button>
        ) : (
          <p class="soft">{lobby.waits}</p>
        )}
      </header>
      <div class="lobby">
        <div class="stack">
          {canFacilitate && (
            <section class="panel stack" aria-labelledby="lobby-invite">
              <h2 id="lobby-invite">{lobby.invite.title}</h2>
              <InvitePanel />
            </section>
          )}
          {canFacilitate && <RecoveryCode team={meeting.team} />}
          <section class="panel stack" aria-labelledby="lobby-people">
            <h2 id="lobby-people">{lobby.people}</h2>
            <People />
            <CallMe />
          </section>
        </div>
        <div class="stack">
          <section class="panel stack" aria-labelledby="lobby-columns">
            <h2 id="lobby-columns">{lobby.columns}</h2>
            <ColumnsPreview columns={view.columns} />
          </section>
          <section class="panel stack" aria-labelledby="lobby-agenda">
            <h2 id="lobby-agenda">{stages.rail}</h2>
            {canFacilitate ? <AgendaEditor /> : <AgendaList />}
          </section>
          <section class="panel stack" aria-labelledby="lobby-settings">
            <h2 id="lobby-settings">{canFacilitate ? lobby.settings.title : t().room.shield.title}</h2>
            {canFacilitate ? <SettingsForm /> : <ShieldLines />}
          </section>
        </div>
      </div>
    </Page>
  );
}
