import { t } from '../i18n';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { renew, renewalWaits } from './renewal';

/** Offers the server's newer app to somebody who is in the middle of writing. */
export function Renewal() {
  if (!renewalWaits.value) return null;
  const texts = t().common.renewal;
  return (
    <Banner>
      <p>{texts.text}</p>
      <Button look="primary" onClick={() => renew()}>
        {texts.go}
      </Button>
    </Banner>
  );
}
