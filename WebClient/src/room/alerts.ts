import { signal } from '@preact/signals';
import { keptByTab } from '../kept';

const storeKey = 'collab.alerts';

/** The meeting that this tab may call its reader back to. */
export const alertedMeeting = signal(keptByTab.getItem(storeKey) ?? undefined);

/** Browsers notify from https and from the machine itself. */
export const mayAsk = (): boolean => 'Notification' in globalThis && isSecureContext && Notification.permission !== 'denied';

/** Asks the browser's leave; to be called from a press of a button alone. */
export async function askForAlerts(meeting: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  alertedMeeting.value = meeting;
  keptByTab.setItem(storeKey, meeting);
  return true;
}

export function endAlerts(): void {
  alertedMeeting.value = undefined;
  keptByTab.removeItem(storeKey);
}

/** Calls the reader back, if they asked for it and look elsewhere. */
export function alert(meeting: string, title: string, text: string): void {
  if (alertedMeeting.peek() !== meeting || !document.hidden || Notification.permission !== 'granted') return;
  const options = { body: text, tag: meeting, icon: '/icon-192.png' };
  try {
    const shown = new Notification(title, options);
    shown.onclick = () => {
      focus();
      shown.close();
    };
  } catch {
    // Phones show them through the service worker alone.
    void navigator.serviceWorker.ready.then((worker) => worker.showNotification(title, options));
  }
}
