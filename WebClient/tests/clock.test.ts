import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => vi.useRealTimers());

it('goes by the quickest answer, and by none that tells no time', async () => {
  vi.useFakeTimers({ now: 1_000_000 });
  const { learnClock, serverNow } = await import('../src/connection/clock');
  learnClock(new Date(1_060_000).toISOString(), 1_000_000, 1_000_000 + 40);
  learnClock(undefined, 1_000_000, 1_000_000 + 1);
  learnClock(new Date(9_000_000).toISOString(), 1_000_000, 1_000_000 + 50);
  expect(serverNow()).toBe(1_060_000 - 20);
});
