import { signal } from '@preact/signals';
import type { Refusal, Reply } from '../contracts';
import type { Kind, Kinds } from './frames';
import { newId, renamed } from './ids';

/** A command on its way. `version` is set once it is acknowledged and waits for the update that shows it. */
export interface Entry<K extends Kind = Kind> {
  readonly id: string;
  readonly kind: K;
  readonly of: string;
  readonly command: Kinds[K]['command'];
  readonly resend?: boolean;
  readonly version?: number;
  readonly created?: string;
}

export interface OutboxPort {
  isConnected(): boolean;
  invoke(method: string, request: object): Promise<Reply>;
  /** The version this client shows of a stream; undefined when it does not follow it. */
  versionOf(stream: string): number | undefined;
  pause(ms: number): Promise<void>;
  store: Pick<Storage, 'getItem' | 'setItem'>;
}

const storeKey = 'collab.outbox';
const retryMs = 1_000;
const mostFaults = 5;
const methods: Record<Kind, string> = { meeting: 'Meeting', team: 'Team', board: 'Board' };

/**
 * Sends commands one at a time, in order, each with an id of its own until it is answered: offline, through reconnects and reloads. What a command
 * makes is known to later ones by that command's id until the answer names it; so a card can be changed before it is kept.
 */
export class Outbox {
  readonly entries = signal<readonly Entry[]>([]);
  private readonly answers = new Map<string, (reply: Reply) => void>();
  private sending = false;

  constructor(private readonly port: OutboxPort) {
    const kept = JSON.parse(port.store.getItem(storeKey) ?? '[]') as Entry[];
    this.entries.value = kept.filter((entry) => entry.version === undefined).map((entry) => ({ ...entry, resend: true }));
  }

  /** @param id Of a command that may have been sent before. */
  send<K extends Kind>(kind: K, of: string, command: Kinds[K]['command'], id = newId()): Promise<Reply> {
    const entry: Entry = { id, kind, of, command };
    this.keep([...this.entries.value, entry]);
    const answer = new Promise<Reply>((resolve) => this.answers.set(entry.id, resolve));
    void this.flush();
    return answer;
  }

  /** Sends what waits, unless a send is under way. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    let faults = 0;
    for (let entry = this.next(); entry && this.port.isConnected(); entry = this.next()) {
      try {
        const reply = await this.port.invoke(methods[entry.kind], request(entry));
        faults = 0;
        if (isNotNow(reply)) await this.again(entry);
        else this.answered(entry, reply);
      } catch {
        if (this.port.isConnected() && ++faults >= mostFaults) this.answered(entry, fault);
        else await this.again(entry);
      }
    }
    this.sending = false;
  }

  /** Forgets acknowledged commands that the stream's view now shows. */
  moved(stream: string, version: number): void {
    const left = this.entries.value.filter((entry) => entry.version === undefined || streamOf(entry) !== stream || entry.version > version);
    if (left.length !== this.entries.value.length) this.keep(left);
  }

  /** Drops all: what one person asked is never sent as another. */
  forget(): void {
    this.keep([]);
    this.answers.clear();
  }

  private next(): Entry | undefined {
    return this.entries.value.find((entry) => entry.version === undefined);
  }

  private async again(entry: Entry): Promise<void> {
    this.keep(this.entries.value.map((other) => (other.id === entry.id ? { ...other, resend: true } : other)));
    if (this.port.isConnected()) await this.port.pause(retryMs);
  }

  private answered(entry: Entry, reply: Reply): void {
    const shown = this.port.versionOf(streamOf(entry));
    const waits = !reply.refusal && shown !== undefined && shown < reply.version;
    if (reply.created) renamed(reply.created, entry.id);
    // What was to be done with a thing that is refused goes with it.
    const gone = reply.refusal ? this.entries.value.filter((other) => other.id !== entry.id && mentions(other, entry.id)) : [];
    this.keep(
      this.entries.value.flatMap((other) =>
        gone.includes(other)
          ? []
          : other.id !== entry.id
            ? [reply.created ? withId(other, entry.id, reply.created) : other]
            : waits
              ? [{ ...other, version: reply.version, ...(reply.created && { created: reply.created }) }]
              : [],
      ),
    );
    const awaited = this.answers.has(entry.id);
    for (const { id } of [entry, ...gone]) {
      this.answers.get(id)?.(reply);
      this.answers.delete(id);
    }
    if (reply.refusal) this.onRefused(entry, reply.refusal, awaited);
  }

  /** Told of every refusal, also of those that nobody waits for any more, as after a reload. */
  onRefused: (entry: Entry, refusal: Refusal, awaited: boolean) => void = () => {};

  private keep(entries: readonly Entry[]): void {
    this.entries.value = entries;
    this.port.store.setItem(storeKey, JSON.stringify(entries));
  }
}

const fault: Reply = { version: 0, refusal: { code: 'fault', message: 'The server failed several times.' } };

/** Not a "no" but a "not now": the same id is sent again. */
function isNotNow({ refusal }: Reply): boolean {
  return refusal?.code === 'temporary' || refusal?.code === 'too-fast';
}

function mentions({ command }: Entry, id: string): boolean {
  return JSON.stringify(command).includes(id);
}

/** Ids are random enough to be found wherever a command has them. */
function withId(entry: Entry, before: string, now: string): Entry {
  return mentions(entry, before) ? { ...entry, command: JSON.parse(JSON.stringify(entry.command).replaceAll(before, now)) as Entry['command'] } : entry;
}

export function streamOf(entry: Entry): string {
  return `${entry.kind}/${entry.of}`;
}

function request(entry: Entry): object {
  const target = entry.kind === 'meeting' ? { meeting: entry.of } : { team: entry.of };
  return { ...target, id: entry.id, resend: entry.resend ?? false, command: entry.command };
}
