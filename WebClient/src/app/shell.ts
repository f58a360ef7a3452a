/** Keeps the app's own files on this device, so that it opens without a connection. Browsers allow it on https and on the machine itself. */
export function keepShell(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  addEventListener('load', () => {
    // Without it the app only needs a connection to open.
    navigator.serviceWorker.register('/sw.js').catch(() => {});
  });
}
