import { useEffect, useMemo } from 'preact/hooks';
import { Message } from '../app/Message';
import { refusalText } from '../app/notices';
import { Page } from '../app/Page';
import { Preferences } from '../app/Preferences';
import { Link } from '../app/router';
import { accentOf } from '../app/session';
import { announce } from '../app/voice';
import { Problem } from '../connection/http';
import { t } from '../i18n';
import { RoomProvider } from '../room/context';
import { Chapters } from './Chapters';
import { Controls } from './Controls';
import { PastStage } from './PastStage';
import { pastRoom } from './pastRoom';
import './Replay.css';
import type { Tape } from './tape';
import { useKeys } from './useKeys';
import { usePlayer } from './usePlayer';
import { useTape } from './useTape';

/** A closed meeting, watched again. */
export function ReplayPage({ id }: { id: string }) {
  const tape = useTape(id);
  if (tape instanceof Problem) return <Message text={refusalText(tape)} />;
  if (!tape)
    return (
      <Page title="Collab">
        <p class="soft" role="status">
          {t().common.loading}
        </p>
      </Page>
    );
  return tape.length > 1 ? <Replay id={id} tape={tape} /> : <Message text={t().replay.nothing} />;
}

function Replay({ id, tape }: { id: string; tape: Tape }) {
  const player = usePlayer(tape);
  const { replay, stages, common } = t();
  const view = tape.view(player.stop);
  const room = useMemo(() => pastRoom(id, view), [id, player.stop, common]);
  const chapter = tape.chapterOf(player.stop);
  const { title, team, stage, settings } = view.meeting;
  useKeys(player);
  useEffect(() => {
    document.title = `${replay.title}: ${title} · Collab`;
  }, [title, replay]);
  useEffect(() => {
    announce(t().room.announce.stage(stages.names[stage]), 'stage');
  }, [chapter]);
  return (
    <RoomProvider value={room}>
      <div class="room replay" data-accent={accentOf(team)}>
        <a class="skip" href="#stage">
          {common.skip}
        </a>
        <header class="top-bar">
          <div class="top-bar-where">
            <p class="small">
              <Link to={`/meeting/${id}`}>{title}</Link>
            </p>
            <p class="soft small">{replay.title}</p>
          </div>
          <div class="top-bar-now">
            <h1>{stages.names[stage]}</h1>
          </div>
          <div class="top-bar-tools row">
            <Preferences />
          </div>
        </header>
        <nav class="room-rail" aria-label={stages.rail}>
          <Chapters tape={tape} player={player} />
        </nav>
        <main id="stage" class="room-stage stack" tabIndex={-1}>
          {settings.anonymous && <p class="soft small">{replay.anonymous}</p>}
          <PastStage key={stage} stage={stage} />
        </main>
        <div class="room-bars">
          <Controls tape={tape} player={player} meeting={id} />
        </div>
      </div>
    </RoomProvider>
  );
}
