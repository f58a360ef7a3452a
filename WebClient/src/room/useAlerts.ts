import { useEffect, useRef } from 'preact/hooks';
import { chime } from '../app/sound';
import { t } from '../i18n';
import { alert } from './alerts';
import { useRoom } from './context';
import { useBecame } from './useBecame';

/** Calls back whoever waits elsewhere: the meeting starts, a vote waits for them, they are next to speak. */
export function useAlerts(): void {
  const { id, view, mine, me } = useRoom();
  const texts = t().room.alerts;
  const { title, phase } = view.meeting;
  const place = me?.handRaised;
  const waited = useRef(false);
  useBecame(phase === 'live', () => alert(id, title, texts.starts));
  useBecame(mine.mayVote.length > 0, () => alert(id, title, texts.vote));
  useBecame(place === 1, () => {
    alert(id, title, texts.turn);
    // Who raises the only hand knows that it is their turn.
    if (waited.current) chime();
  });
  useEffect(() => {
    waited.current = place !== undefined;
  }, [place]);
}
