import { t } from '../i18n';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { renew, renewalWaits } from './renewal';
import { useAnnounced } from './voice';

/** Offers the server's newer app to somebody who is in the middle of writing. */
export function Renewal() {
  const texts = t().common.renewal;
  useAnnounced(renewalWaits.value && texts.text, 'renewal');
  if (!renewalWaits.value) return null;
  return (
    <Banner>
      <p>{texts.text}</p>
      <Button look="primary" onClick={() => renew()}>
        {texts.go}
      </Button>
    </Banner>
  );
}
