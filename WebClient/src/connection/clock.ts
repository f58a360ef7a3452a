import { computed, signal } from '@preact/signals';

let offsetMs = 0;
let bestRoundTripMs = Number.POSITIVE_INFINITY;

/** Beats once a second; read it where something counts down. */
export const beat = signal(0);

setInterval(() => beat.value++, 1000);

/** Beats every ten seconds, for what is told in minutes. */
export const slowBeat = computed(() => Math.floor(beat.value / 10));

/** Learns the server's clock from one answer; the quickest round trip tells it best. A refusal tells no time. */
export function learnClock(serverNow: string | undefined, sentAt: number, receivedAt: number): void {
  const roundTripMs = receivedAt - sentAt;
  if (serverNow === undefined || roundTripMs > bestRoundTripMs) return;
  bestRoundTripMs = roundTripMs;
  offsetMs = Date.parse(serverNow) - (sentAt + receivedAt) / 2;
}

/** A new connection may have another way and another server. */
export function forgetClock(): void {
  bestRoundTripMs = Number.POSITIVE_INFINITY;
}

/** Milliseconds since 1970 on the server's clock. */
export function serverNow(): number {
  return Date.now() + offsetMs;
}
