const firstMs = 250;
const longestMs = 5_000;

/** Doubles with each failure and is drawn at random, so that a restarted server is not met by all clients at once. */
export function backoffMs(failures: number): number {
  const most = Math.min(longestMs, firstMs * 2 ** failures);
  return most / 2 + (Math.random() * most) / 2;
}

/** Waits, but no longer than until the network or the reader comes back. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', seen);
      resolve();
    };
    const seen = () => {
      if (document.visibilityState === 'visible') done();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', seen);
  });
}
