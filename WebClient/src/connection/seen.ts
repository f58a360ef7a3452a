import { batch } from '@preact/signals';
import { keptByTab } from '../kept';
import type { Kind, Kinds } from './frames';
import type { Stream } from './stream';

interface Seen {
  /** The app that showed it: another may know other shapes. */
  readonly app: string;
  readonly view: Kinds[Kind]['view'];
  readonly mine: Kinds[Kind]['mine'];
  /** Streams without a live part have none. */
  readonly live?: Kinds[Kind]['live'];
}

const prefix = 'collab.seen/';
const app = import.meta.url;

/** Keeps what this page shows for the next page of this tab; where it shows nothing yet, what the last one showed. */
export function keepSeen(streams: Iterable<Stream>): void {
  const followed = [...streams];
  const unanswered = followed.filter(({ view, refusal }) => !view.peek() && !refusal.peek()).map(({ key }) => prefix + key);
  for (const key of keptByTab.keys()) if (key.startsWith(prefix) && !unanswered.includes(key)) keptByTab.removeItem(key);
  for (const { key, view, mine, live, refusal } of followed) {
    if (!view.peek() || !mine.peek() || refusal.peek()) continue;
    keptByTab.setItem(prefix + key, JSON.stringify({ app, view: view.peek(), mine: mine.peek(), live: live.peek() }));
  }
}

/** Shows what the last page of this tab showed, where there is nothing yet. No version comes with it: as soon as the server answers, that is asked for whole. */
export function showSeen(stream: Stream): void {
  if (stream.view.peek()) return;
  const seen = JSON.parse(keptByTab.getItem(prefix + stream.key) ?? 'null') as Seen | null;
  if (seen?.app !== app) return;
  batch(() => {
    stream.view.value = seen.view;
    stream.mine.value = seen.mine;
    stream.live.value = seen.live;
  });
}
