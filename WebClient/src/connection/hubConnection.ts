const separator = '\x1e';
const pingMs = 5_000;
const serverTimeOutMs = 12_000;

/** What the server sends, of the kinds that this client knows. */
type Message =
  | { readonly type: 1; readonly target: string; readonly arguments: readonly [never] }
  | { readonly type: 3; readonly invocationId: string; readonly result?: never; readonly error?: string }
  | { readonly type: 6 }
  | { readonly type: 7; readonly error?: string };

interface Call {
  readonly answer: (result: never) => void;
  readonly fail: (reason: Error) => void;
}

/** One WebSocket that speaks SignalR's JSON hub protocol, from its handshake to its end; it does not connect again. See docs/protocol.md. */
export class HubConnection {
  /** Rejects when the connection ends before it stands. */
  readonly opened: Promise<void>;
  readonly ended: Promise<void>;
  isOpen = false;

  private readonly socket: WebSocket;
  private readonly calls = new Map<string, Call>();
  private readonly pinging: ReturnType<typeof setInterval>;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private lastCall = 0;
  private sentAt = 0;
  private open!: () => void;
  private fail!: (reason: Error) => void;
  private tellEnd!: () => void;
  private hasEnded = false;

  /** @param heard Told of what the server sends unasked. */
  constructor(
    address: string,
    private readonly heard: (target: string, frame: never) => void,
  ) {
    this.opened = new Promise((resolve, reject) => ([this.open, this.fail] = [resolve, reject]));
    this.ended = new Promise((resolve) => (this.tellEnd = resolve));
    this.socket = new WebSocket(address);
    this.socket.onopen = () => this.write({ protocol: 'json', version: 1 });
    this.socket.onmessage = ({ data }: MessageEvent<string>) => this.read(data);
    this.socket.onclose = () => this.end();
    this.pinging = setInterval(() => this.ping(), pingMs);
    this.listen();
  }

  /** Rejects when there is no connection, when it ends before the answer, or when the server failed. */
  invoke<Answer>(method: string, request: object): Promise<Answer> {
    if (!this.isOpen) return Promise.reject(new Error('There is no connection.'));
    const invocationId = `${++this.lastCall}`;
    return new Promise<Answer>((answer, fail) => {
      this.calls.set(invocationId, { answer, fail });
      this.write({ type: 1, invocationId, target: method, arguments: [request] });
    });
  }

  /** At once: a socket without a network can take minutes to close. */
  end(why = 'The connection ended.'): void {
    if (this.hasEnded) return;
    this.hasEnded = true;
    this.isOpen = false;
    clearInterval(this.pinging);
    clearTimeout(this.silence);
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null;
    this.socket.close();
    this.fail(new Error(why));
    for (const { fail } of this.calls.values()) fail(new Error(why));
    this.calls.clear();
    this.tellEnd();
  }

  private read(data: string): void {
    this.listen();
    // Browsers slow the timers of a page that nobody looks at down to one a minute, but not what the server sends.
    if (Date.now() - this.sentAt >= pingMs / 2) this.ping();
    for (const text of data.split(separator).slice(0, -1)) {
      if (this.hasEnded) return;
      if (this.isOpen) this.take(JSON.parse(text) as Message);
      else this.shakeHands(JSON.parse(text) as { error?: string });
    }
  }

  private shakeHands({ error }: { error?: string }): void {
    if (error) return this.end(error);
    this.isOpen = true;
    this.open();
  }

  private take(message: Message): void {
    switch (message.type) {
      case 1:
        return this.heard(message.target, message.arguments[0]);
      case 3: {
        const call = this.calls.get(message.invocationId);
        this.calls.delete(message.invocationId);
        return message.error === undefined ? call?.answer(message.result!) : call?.fail(new Error(message.error));
      }
      case 7:
        return this.end(message.error);
    }
  }

  /** From now on the server has so long to say anything at all. */
  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => this.end('The server is silent.'), serverTimeOutMs);
  }

  private ping(): void {
    if (this.isOpen) this.write({ type: 6 });
  }

  private write(message: object): void {
    this.sentAt = Date.now();
    this.socket.send(JSON.stringify(message) + separator);
  }
}
