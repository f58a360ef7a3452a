import { useEffect } from 'preact/hooks';
import { refusalText } from '../app/notices';
import { Page } from '../app/Page';
import { Link } from '../app/router';
import { type Stream, useStream } from '../connection';
import { t } from '../i18n';
import { Lobby } from '../lobby/Lobby';
import { Summary } from './close/Summary';
import { RoomProvider, useMakeRoom, useRoom } from './context';
import { RoomFrame } from './frame/RoomFrame';

export function MeetingPage({ id }: { id: string }) {
  const stream = useStream('meeting', id);
  const room = useMakeRoom(id, stream);
  if (stream.refusal.value) return <Refused stream={stream} />;
  if (!room) return <Page title="Collab"><p class="soft">{t().common.loading}</p></Page>;
  if (room.me?.waiting) return <Page title={room.view.meeting.title}><p role="status">{t().room.door.waitingHere}</p></Page>;
  return <RoomProvider value={room}><Phase /></RoomProvider>;
}

function Phase() {
  const { phase, title } = useRoom().view.meeting;
  useEffect(() => { document.title = `${title} · Collab`; }, [title]);
  if (phase === 'lobby') return <Lobby />;
  if (phase === 'closed') return <Summary />;
  return <RoomFrame />;
}

function Refused({ stream }: { stream: Stream<'meeting'> }) {
  const refusal = stream.refusal.value!;
  return (
    <Page title="Collab">
      <div class="panel stack narrow">
        <p role="alert">{refusal.code === 'door-closed' ? t().room.door.waitingHere : refusalText(refusal)}</p>
        <Link to="/">{t().common.toHome}</Link>
      </div>
    </Page>
  );
}
