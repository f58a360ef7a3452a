import { hub } from '../connection';
import { t } from '../i18n';
import { Page } from './Page';
import { me, unreachable } from './session';

/** Until there is something to show. */
export function LoadingPage() {
  const { loading, unreachable: away } = t().common;
  const isAway = me.value === undefined ? unreachable.value : hub.state.value === 'offline';
  return (
    <Page title="Collab">
      <div role="status">
        <h1 class="message soft">{isAway ? away : loading}</h1>
      </div>
    </Page>
  );
}
