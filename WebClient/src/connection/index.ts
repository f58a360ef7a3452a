import { computed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Reply } from '../contracts';
import { keptByTab } from '../kept';
import { pause } from './backoff';
import type { Kind, Kinds } from './frames';
import { hub } from './hub';
import { type Entry, Outbox, streamOf } from './outbox';
import type { Stream } from './stream';

export const outbox = new Outbox({
  isConnected: () => hub.isConnected,
  invoke: (method, request) => hub.invoke<Reply>(method, request),
  versionOf: (stream) => hub.find(stream)?.version.peek(),
  pause,
  store: keptByTab,
});

/** Whoever sends through the hub continues here once it is connected again. */
const onConnected = new Set<() => void>([() => void outbox.flush()]);

hub.onConnected = () => onConnected.forEach((resume) => resume());
hub.onMoved = (stream) => outbox.moved(stream.key, stream.version.peek());
if (outbox.entries.peek().length > 0) hub.start();

export function whenConnected(resume: () => void): () => void {
  onConnected.add(resume);
  return () => onConnected.delete(resume);
}

export function send<K extends Kind>(kind: K, of: string, command: Kinds[K]['command'], id?: string): Promise<Reply> {
  hub.start();
  return outbox.send(kind, of, command, id);
}

/** Follows a stream for as long as the component is shown. */
export function useStream<K extends Kind>(kind: K, id: string): Stream<K> {
  const stream = useMemo(() => hub.follow(kind, id), [kind, id]);
  useEffect(() => () => hub.unfollow(stream.key), [stream]);
  return stream;
}

/** The commands to one stream that its view does not show yet. */
export function pendingOf<K extends Kind>(stream: Stream<K>): readonly Entry<K>[] {
  return outbox.entries.value.filter((entry) => streamOf(entry) === stream.key) as unknown as Entry<K>[];
}

export const waitingCount = computed(() => outbox.entries.value.filter((entry) => entry.version === undefined).length);

export { beat, serverNow, slowBeat } from './clock';
export { hub } from './hub';
export type { Entry } from './outbox';
export type { Stream } from './stream';
