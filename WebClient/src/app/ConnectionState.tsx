import { useEffect, useRef } from 'preact/hooks';
import { hub, waitingCount } from '../connection';
import type { ConnectionState as State } from '../connection/hub';
import { type Catalogue, useTexts } from '../i18n';
import './ConnectionState.css';
import { announce } from './voice';

function words(texts: Catalogue['common']['connection'], state: State, waiting: number): string {
  return waiting > 0 && state !== 'live' ? `${texts[state]} · ${texts.waiting(waiting)}` : texts[state];
}

/** The state of the connection, in words. */
export function ConnectionState() {
  const state = hub.state.value;
  const waiting = waitingCount.value;
  const text = words(useTexts().common.connection, state, waiting);
  // Catching up takes a moment whenever something new is followed; being live again is news only after being offline.
  const wasOffline = useRef(false);
  useEffect(() => {
    if (state === 'offline' || (state === 'live' && wasOffline.current)) announce(text, 'connection');
    if (state !== 'catching-up') wasOffline.current = state === 'offline';
  }, [text]);
  return <ConnectionWords state={state} waiting={waiting} />;
}

/** @param waiting How many changes were made here and not yet kept. */
export function ConnectionWords({ state, waiting }: { state: State; waiting: number }) {
  return (
    <p class="connection small" data-state={state} role="status" aria-live="off">
      {words(useTexts().common.connection, state, waiting)}
    </p>
  );
}
