import { t } from '../i18n';
import '../room/frame/Banners.css';
import { Button } from '../ui/Button';
import { renew, renewalWaits } from './renewal';

/** Offers the server's newer app to somebody who is in the middle of writing. */
export function Renewal() {
  if (!renewalWaits.value) return null;
  const texts = t().common.renewal;
  return (
    <div class="banner" role="status">
      <p>{texts.text}</p>
      <Button look="primary" onClick={() => renew()}>
        {texts.go}
      </Button>
    </div>
  );
}
