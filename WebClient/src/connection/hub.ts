import { signal } from '@preact/signals';
import type { Refusal } from '../contracts';
import { backoffMs, pause } from './backoff';
import { afterKeys } from './courtesy';
import { forgetClock, learnClock } from './clock';
import type { FollowAnswer, Kind } from './frames';
import { HubConnection } from './hubConnection';
import { keepSeen, showSeen } from './seen';
import { Stream } from './stream';

export type ConnectionState = 'live' | 'catching-up' | 'offline';

const retryMs = 1_000;
const knockEveryMs = 3_000;

type Frame = { readonly stream: string };
type Gone = Frame & { readonly refusal: Refusal };

/** The one connection. It starts with the first stream that is followed and then keeps itself up. */
class Hub {
  readonly state = signal<ConnectionState>('catching-up');
  /** Called when a connection stands, and after a stream moved on. */
  onConnected: () => void = () => {};
  onMoved: (stream: Stream) => void = () => {};
  /** Asked when connecting keeps failing; false ends the attempts. */
  mayRetry: () => Promise<boolean> = () => Promise.resolve(true);

  private readonly streams = new Map<string, Stream>();
  private connection: HubConnection | undefined;
  private running = false;

  follow<K extends Kind>(kind: K, id: string): Stream<K> {
    const key = `${kind}/${id}`;
    const stream = this.streams.get(key) ?? new Stream(key);
    this.streams.set(key, stream);
    if (stream.followers++ === 0) {
      if (this.state.peek() === 'offline') showSeen(stream);
      this.start();
      if (this.isConnected) void this.ask(stream);
    }
    return stream as unknown as Stream<K>;
  }

  unfollow(key: string): void {
    const stream = this.streams.get(key);
    if (!stream || --stream.followers > 0) return;
    this.streams.delete(key);
    if (this.isConnected) this.invoke('Unfollow', { stream: key }).catch(() => {});
    this.tellState();
  }

  find(key: string): Stream | undefined {
    return this.streams.get(key);
  }

  /** For the next page of this tab, should nothing answer it. */
  keepSeen(): void {
    keepSeen(this.streams.values());
  }

  get isConnected(): boolean {
    return this.connection?.isOpen ?? false;
  }

  /** Rejects when there is no connection, when it breaks before the answer, or when the server failed. */
  invoke<Answer>(method: string, request: object): Promise<Answer> {
    if (!this.connection) return Promise.reject(new Error('There is no connection.'));
    return this.connection.invoke<Answer>(method, request);
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    void this.run();
  }

  /** Connects anew, for example as another person. */
  restart(): void {
    this.connection?.end();
  }

  private async run(): Promise<void> {
    for (let failures = 0; ; failures++) {
      const connection = new HubConnection(`${location.origin.replace('http', 'ws')}/hub`, (target, frame) => this.heard(target, frame));
      try {
        await connection.opened;
        failures = -1;
        this.connection = connection;
        await this.connected();
        await connection.ended;
      } catch {
        // Told by the state; the loop tries again.
      }
      connection.end();
      this.connection = undefined;
      if (failures !== 0 || !navigator.onLine) {
        this.state.value = 'offline';
        this.streams.forEach(showSeen);
      }
      if (failures >= 1 && !(await this.mayRetry())) break;
      await pause(backoffMs(Math.max(failures, 0)));
    }
    this.running = false;
  }

  private heard(target: string, frame: never): void {
    switch (target) {
      case 'update':
        return this.to(frame, (stream) => this.moved(stream, stream.update(frame)));
      case 'live':
        return this.to(frame, (stream) => stream.showLive(frame));
      case 'mine':
        return this.to(frame, (stream) => stream.showMine(frame));
      case 'gone':
        return this.to(frame, (stream) => stream.gone((frame as Gone).refusal));
      case 'resync':
        return this.to(frame, (stream) => void this.ask(stream));
    }
  }

  private async connected(): Promise<void> {
    forgetClock();
    this.tellState();
    const asked = Promise.all([...this.streams.values()].map((stream) => this.ask(stream)));
    this.onConnected();
    await asked;
    const sentAt = Date.now();
    const { now } = await this.invoke<{ now: string }>('Clock', {});
    learnClock(now, sentAt, Date.now());
  }

  private async ask(stream: Stream): Promise<void> {
    stream.asking();
    this.tellState();
    try {
      const sentAt = Date.now();
      const version = stream.view.peek() ? stream.version.peek() : undefined;
      const answer = await this.invoke<FollowAnswer<Kind>>('Follow', { stream: stream.key, version, lineage: stream.lineage });
      if (answer.now) learnClock(answer.now, sentAt, Date.now());
      if (answer.refusal?.code === 'temporary') throw new Error(answer.refusal.message);
      this.moved(stream, stream.answered(answer));
      if (answer.refusal?.code === 'door-closed') void this.knockAgain(stream);
    } catch {
      stream.askingFailed();
      if (this.isConnected) {
        await pause(retryMs);
        if (this.isConnected && this.streams.has(stream.key)) await this.ask(stream);
      }
    }
    this.tellState();
  }

  /** Whoever waits before a closed door is let in without being told: they ask again. */
  private async knockAgain(stream: Stream): Promise<void> {
    await pause(knockEveryMs);
    if (this.isConnected && this.streams.get(stream.key) === stream && !stream.followed) await this.ask(stream);
  }

  private to(frame: Frame, act: (stream: Stream) => void): void {
    const stream = this.streams.get(frame.stream);
    if (stream) afterKeys(() => act(stream));
  }

  private moved(stream: Stream, state: 'current' | 'gap'): void {
    if (state === 'gap') void this.ask(stream);
    else this.onMoved(stream);
  }

  private tellState(): void {
    if (!this.isConnected) return;
    const behind = [...this.streams.values()].some((stream) => !stream.followed && !stream.refusal.peek());
    this.state.value = behind ? 'catching-up' : 'live';
  }
}

export const hub = new Hub();
