import { hub, waitingCount } from '../connection';
import { t } from '../i18n';
import './ConnectionState.css';

/** The state of the connection, in words. */
export function ConnectionState() {
  const { connection } = t().common;
  const waiting = waitingCount.value;
  return (
    <p class="connection small" data-state={hub.state.value} role="status">
      {connection[hub.state.value]}
      {waiting > 0 && hub.state.value !== 'live' && ` · ${connection.waiting(waiting)}`}
    </p>
  );
}
