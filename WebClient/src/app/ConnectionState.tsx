import { useEffect, useRef } from 'preact/hooks';
import { hub, waitingCount } from '../connection';
import { t } from '../i18n';
import './ConnectionState.css';
import { announce } from './voice';

/** The state of the connection, in words. */
export function ConnectionState() {
  const { connection } = t().common;
  const state = hub.state.value;
  const waiting = state === 'live' ? 0 : waitingCount.value;
  const text = [connection[state], waiting > 0 && connection.waiting(waiting)].filter(Boolean).join(' · ');
  // That it has become live for the first time is no news.
  const heard = useRef<string>(undefined);
  useEffect(() => {
    if (heard.current !== undefined) announce(text, 'connection');
    if (heard.current !== undefined || state === 'live') heard.current = text;
  }, [text]);
  return (
    <p class="connection small" data-state={state} role="status" aria-live="off">
      {text}
    </p>
  );
}
