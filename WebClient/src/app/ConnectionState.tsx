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
  // That it has become live for the first time is no news.
  const heard = useRef<string>(undefined);
  useEffect(() => {
    if (heard.current !== undefined) announce(text, 'connection');
    if (heard.current !== undefined || state === 'live') heard.current = text;
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
