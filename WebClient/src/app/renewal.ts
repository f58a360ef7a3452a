import { signal } from '@preact/signals';
import { keptByTab } from '../kept';

const storeKey = 'collab.renewed-for';

/** True when the server has a newer app than this page, which waits for its reader to finish a sentence. */
export const renewalWaits = signal(false);

/**
 * To be asked whenever the server is back: a page that was open while the server was renewed, or that came from this device, must not
 * go on with an older app. It loads the new one at once, or offers to when something is half written.
 */
export async function renewIfStale(): Promise<void> {
  const own = document.querySelector<HTMLScriptElement>('script[type="module"][src]')?.getAttribute('src');
  const page = await fetch('/', { cache: 'no-store', headers: { Accept: 'text/html' } }).then(
    (answer) => (answer.ok ? answer.text() : undefined),
    () => undefined,
  );
  if (!own || page === undefined || page.includes(own)) return;
  // Once for a page, so that nothing between here and the server makes it reload for ever.
  if (isHalfWritten() || keptByTab.getItem(storeKey) === own) renewalWaits.value = true;
  else renew(own);
}

export function renew(own = ''): void {
  keptByTab.setItem(storeKey, own);
  location.reload();
}

function isHalfWritten(): boolean {
  return [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, form input[type="text"]')].some(
    (field) => field.value.trim() !== '',
  );
}
