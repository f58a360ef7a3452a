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
  // Catching up takes a moment whenever something new is followed; being live again is news only after being offline.
  const wasOffline = useRef(false);
  useEffect(() => {
    if (state === 'offline' || (state === 'live' && wasOffline.current)) announce(text, 'connection');
    if (state !== 'catching-up') wasOffline.current = state === 'offline';
  }, [text]);
  return (
    <p class="connection small" data-state={state} role="status" aria-live="off">
      {text}
    </p>
  );
}
