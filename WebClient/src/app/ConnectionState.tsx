import { hub, waitingCount } from '../connection';
import type { ConnectionState as State } from '../connection/hub';
import { useTexts } from '../i18n';
import './ConnectionState.css';

/** The state of the connection, in words. */
export function ConnectionState() {
  return <ConnectionWords state={hub.state.value} waiting={waitingCount.value} />;
}

/** @param waiting How many changes were made here and not yet kept. */
export function ConnectionWords({ state, waiting }: { state: State; waiting: number }) {
  const { connection } = useTexts().common;
  return (
    <p class="connection small" data-state={state} role="status">
      {connection[state]}
      {waiting > 0 && state !== 'live' && ` · ${connection.waiting(waiting)}`}
    </p>
  );
}
