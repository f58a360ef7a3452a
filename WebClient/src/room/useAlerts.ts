import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { alert } from './alerts';
import { useRoom } from './context';

/** Calls back whoever waits elsewhere: the meeting starts, a vote waits for them, they are next to speak. */
export function useAlerts(): void {
  const { id, view, mine, me } = useRoom();
  const texts = t().room.alerts;
  const { title, phase } = view.meeting;
  when(phase === 'live', texts.starts);
  when(mine.mayVote.length > 0, texts.vote);
  when(me?.handRaised === 1, texts.turn);

  /** Once for each time that it becomes true under the reader's eyes. */
  function when(now: boolean, text: string): void {
    const before = useRef(now);
    useEffect(() => {
      if (now && !before.current) alert(id, title, text);
      before.current = now;
    }, [now]);
  }
}
