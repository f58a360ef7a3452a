import { signal } from '@preact/signals';
import { hub, outbox, whenConnected } from '../connection';
import { pause } from '../connection/backoff';
import { type Access, http, type Me, Problem } from '../connection/http';
import { keptByTab } from '../kept';
import { dropNotes } from './notes';
import { renewIfStale } from './renewal';

const retryMs = 1_000;
const meKey = 'collab.me';

/** Who this device is: undefined until known, null for a stranger. */
export const me = signal<Me | null | undefined>(undefined);

/** Whether this person is still to be asked for a name: a stranger, or somebody who has only been in polls that ask for none. */
export function isNameless(): boolean {
  return !me.value?.name;
}

/** True while the server gives no answer at all. */
export const unreachable = signal(false);

export async function refreshMe(): Promise<Me | null> {
  try {
    me.value = await http.me();
    unreachable.value = false;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    unreachable.value = problem.code === 'offline';
    if (problem.status === 401) me.value = null;
    if (unreachable.value && me.value === undefined) me.value = JSON.parse(keptByTab.getItem(meKey) ?? 'null') ?? undefined;
  }
  return me.value ?? null;
}

/** What a page of this tab shows when it ends, the next one shows as long as nothing answers it. */
export function keepForReload(): void {
  const keep = () => {
    if (me.peek() === undefined) return;
    keptByTab.setItem(meKey, JSON.stringify(me.peek()));
    hub.keepSeen();
  };
  addEventListener('pagehide', keep);
  // Phones end pages that are out of sight without a word.
  addEventListener('visibilitychange', () => document.hidden && keep());
}

/** Asks until there is an answer, as after a reload while the server starts. */
export async function learnMe(): Promise<void> {
  await refreshMe();
  if (isAnswered()) return;
  do {
    await pause(retryMs);
    await refreshMe();
  } while (!isAnswered());
  // Then the page itself may have come from this device.
  await renewIfStale();
}

function isAnswered(): boolean {
  return me.peek() !== undefined && !unreachable.peek();
}

let connected = false;

whenConnected(() => {
  if (connected) void renewIfStale();
  connected = true;
});

/** After this device became somebody, or nobody. */
export async function identityChanged(): Promise<void> {
  await refreshMe();
  hub.restart();
}

/** After this device stopped being somebody: nothing of theirs stays in this tab, and no note in this browser. */
export async function signedOut(): Promise<void> {
  outbox.forget();
  keptByTab.clear();
  dropNotes();
  await identityChanged();
}

hub.mayRetry = async () => {
  await refreshMe();
  return me.peek() !== null;
};

export const access = signal<Access | undefined>(undefined);

/** Whether the server was asked for that: pages wait for it, since a warning that comes late would move them. */
export const accessAsked = signal(false);

export async function learnAccess(): Promise<void> {
  access.value ??= await http.access().catch(() => undefined);
  accessAsked.value = true;
}

/** The colour of one of this person's teams; guests see the usual one. */
export function accentOf(team: string): string | undefined {
  return me.value?.teams.find((one) => one.id === team)?.accent;
}

/** Where others reach this server. */
export function publicBase(): string {
  return (access.value?.publicUrl ?? location.origin).replace(/\/$/, '');
}
