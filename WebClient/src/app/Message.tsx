import { t } from '../i18n';
import { Page } from './Page';
import { Link } from './router';

/** A page that has one thing to say. */
export function Message({ text }: { text: string }) {
  return (
    <Page title="Collab">
      <div class="panel stack narrow" role="alert">
        <h1 class="message">{text}</h1>
        <p>
          <Link to="/">{t().common.toHome}</Link>
        </p>
      </div>
    </Page>
  );
}
