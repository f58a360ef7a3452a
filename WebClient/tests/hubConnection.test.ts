import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { HubConnection } from '../src/connection/hubConnection';

/** A socket whose server is the test. */
class ScriptedSocket {
  static last: ScriptedSocket;
  readonly sent: unknown[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;

  constructor(readonly address: string) {
    ScriptedSocket.last = this;
  }

  send(data: string): void {
    expect(data.endsWith('\x1e')).toBe(true);
    this.sent.push(JSON.parse(data.slice(0, -1)));
  }

  close(): void {
    this.closed = true;
  }

  says(...messages: object[]): void {
    this.onmessage?.({ data: messages.map((message) => `${JSON.stringify(message)}\x1e`).join('') });
  }
}

const ping = { type: 6 };

function connect(heard: (target: string, frame: unknown) => void = () => {}) {
  const connection = new HubConnection('ws://here/hub', heard);
  const socket = ScriptedSocket.last;
  socket.onopen?.();
  return { connection, socket };
}

async function connected(heard?: (target: string, frame: unknown) => void) {
  const both = connect(heard);
  both.socket.says({});
  await both.connection.opened;
  both.socket.sent.length = 0;
  return both;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', ScriptedSocket);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('stands once the server has answered its handshake', async () => {
  const { connection, socket } = connect();
  expect(socket.sent).toEqual([{ protocol: 'json', version: 1 }]);
  expect(connection.isOpen).toBe(false);
  await expect(connection.invoke('Clock', {})).rejects.toThrow();
  socket.says({});
  await connection.opened;
  expect(connection.isOpen).toBe(true);
});

it('does not stand when the server refuses the handshake', async () => {
  const { connection, socket } = connect();
  socket.says({ error: 'Another protocol.' });
  await expect(connection.opened).rejects.toThrow('Another protocol.');
  expect(connection.isOpen).toBe(false);
  expect(socket.closed).toBe(true);
});

it('gives each invocation its own answer, in whatever order they come', async () => {
  const { connection, socket } = await connected();
  const answers = [connection.invoke('Clock', {}), connection.invoke('Typing', { meeting: 'm', column: undefined })];
  expect(socket.sent).toEqual([
    { type: 1, invocationId: '1', target: 'Clock', arguments: [{}] },
    { type: 1, invocationId: '2', target: 'Typing', arguments: [{ meeting: 'm' }] },
  ]);
  socket.says({ type: 3, invocationId: '2', result: 'second' }, { type: 3, invocationId: '1', result: 'first' });
  expect(await Promise.all(answers)).toEqual(['first', 'second']);
});

it('fails an invocation that failed at the server, and goes on', async () => {
  const { connection, socket } = await connected();
  const answer = connection.invoke('Clock', {});
  socket.says({ type: 3, invocationId: '1', error: 'Broken.' });
  await expect(answer).rejects.toThrow('Broken.');
  expect(connection.isOpen).toBe(true);
});

it('tells every message of a frame in order, those that come with the handshake too, and ignores kinds that it does not know', async () => {
  const heard = vi.fn();
  const { socket } = connect(heard);
  socket.says({}, { type: 1, target: 'live', arguments: [{ sequence: 1 }] }, { type: 9, sequenceId: 1 }, ping);
  socket.says({ type: 1, target: 'mine', arguments: [{ version: 2 }] }, { type: 1, target: 'gone', arguments: [{ stream: 's' }] });
  expect(heard.mock.calls).toEqual([
    ['live', { sequence: 1 }],
    ['mine', { version: 2 }],
    ['gone', { stream: 's' }],
  ]);
});

it('pings every five seconds', async () => {
  const { socket } = await connected();
  for (let pings = 1; pings <= 3; pings++) {
    vi.advanceTimersByTime(5_000);
    expect(socket.sent).toEqual(Array(pings).fill(ping));
    socket.says(ping);
  }
});

it('pings when it hears something while its timers are slowed', async () => {
  const { socket } = await connected();
  vi.setSystemTime(Date.now() + 5_000);
  socket.says(ping);
  socket.says(ping);
  expect(socket.sent).toEqual([ping]);
});

it('ends when the server is silent for twelve seconds, and not while it speaks', async () => {
  const { connection, socket } = await connected();
  vi.advanceTimersByTime(11_000);
  socket.says(ping);
  vi.advanceTimersByTime(11_999);
  expect(connection.isOpen).toBe(true);
  vi.advanceTimersByTime(1);
  expect(connection.isOpen).toBe(false);
  await connection.ended;
});

it('ends as well when nothing ever answers', async () => {
  const connection = new HubConnection('ws://here/hub', () => {});
  const opened = expect(connection.opened).rejects.toThrow('silent');
  vi.advanceTimersByTime(12_000);
  await opened;
  await connection.ended;
});

it.each([
  ['the socket closes', (socket: ScriptedSocket) => socket.onclose?.()],
  ['the server says so', (socket: ScriptedSocket) => socket.says({ type: 7, error: 'Too large.' })],
  ['its owner ends it', (_: ScriptedSocket, connection: HubConnection) => connection.end()],
])('fails what waits for an answer when %s, and is silent from then on', async (_, act) => {
  const heard = vi.fn();
  const { connection, socket } = await connected(heard);
  const answer = connection.invoke('Clock', {});
  const failed = expect(answer).rejects.toThrow();
  act(socket, connection);
  await failed;
  await connection.ended;
  socket.sent.length = 0;
  vi.advanceTimersByTime(60_000);
  socket.says({ type: 1, target: 'live', arguments: [{}] });
  expect(socket.sent).toEqual([]);
  expect(socket.closed).toBe(true);
  expect(heard).not.toHaveBeenCalled();
});
