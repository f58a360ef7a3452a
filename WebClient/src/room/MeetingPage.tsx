import { useEffect } from 'preact/hooks';
import { LoadingPage } from '../app/LoadingPage';
import { Message } from '../app/Message';
import { refusalText } from '../app/notices';
import { useAnnounced } from '../app/voice';
import { useStream } from '../connection';
import { t } from '../i18n';
import { Lobby } from '../lobby/Lobby';
import { Summary } from './close/Summary';
import { RoomProvider, useMakeRoom, useRoom } from './context';
import { RoomFrame } from './frame/RoomFrame';
import { PollPage } from './poll/PollPage';
import { useAlerts } from './useAlerts';

export function MeetingPage({ id }: { id: string }) {
  const stream = useStream('meeting', id);
  const room = useMakeRoom(id, stream);
  const refusal = stream.refusal.value;
  if (refusal) return <Message text={refusal.code === 'door-closed' ? t().room.door.waitingHere : refusalText(refusal)} />;
  if (!room) return <LoadingPage />;
  if (room.me?.waiting) return <Message text={t().room.door.waitingHere} />;
  return (
    <RoomProvider value={room}>
      <Phase />
    </RoomProvider>
  );
}

function Phase() {
  const { phase, title, kind } = useRoom().view.meeting;
  useAlerts();
  const { announce } = t().room;
  useAnnounced(phase === 'live' ? announce.started : phase === 'closed' && announce.closed, 'phase');
  useEffect(() => {
    document.title = `${title} · Collab`;
  }, [title]);
  if (kind === 'poll') return <PollPage />;
  if (phase === 'lobby') return <Lobby />;
  if (phase === 'closed') return <Summary />;
  return <RoomFrame />;
}
