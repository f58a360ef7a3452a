import { t } from '../i18n';
import { Page } from './Page';

/** Until there is something to show. */
export function LoadingPage({ text = t().common.loading }: { text?: string }) {
  return (
    <Page title="Collab">
      <div role="status">
        <h1 class="message soft">{text}</h1>
      </div>
    </Page>
  );
}
