import { expect, it } from 'vitest';
import type { Reply } from '../src/contracts';
import { firstId } from '../src/connection/ids';
import { Outbox, type OutboxPort } from '../src/connection/outbox';

type Sent = { id: string; resend: boolean; command: { type: string } };

function harness(answer: (sent: Sent, count: number) => Reply | 'lost') {
  const sent: Sent[] = [];
  const stored = new Map<string, string>();
  const state = { connected: true, version: 0 };
  const port: OutboxPort = {
    isConnected: () => state.connected,
    invoke: async (_, request) => {
      sent.push(request as Sent);
      const reply = answer(request as Sent, sent.length);
      if (reply !== 'lost') return reply;
      state.connected = false;
      throw new Error('The connection broke.');
    },
    versionOf: () => state.version,
    pause: () => Promise.resolve(),
    store: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
  };
  return { outbox: new Outbox(port), port, sent, state };
}

it('sends one at a time in order and shows each as pending until its version is seen', async () => {
  const { outbox, sent } = harness((_, count) => ({ version: count }));
  const both = [outbox.send('meeting', 'm', { type: 'set-ready', ready: true }), outbox.send('meeting', 'm', { type: 'stop-timer' })];
  expect(sent).toHaveLength(1);
  await Promise.all(both);
  expect(sent.map((one) => one.command.type)).toEqual(['set-ready', 'stop-timer']);
  outbox.moved('meeting/m', 1);
  expect(outbox.entries.value.map((entry) => entry.version)).toEqual([2]);
});

it('sends a command whose answer was lost again with the same id, also after a reload', async () => {
  const { outbox, port, sent, state } = harness((_, count) => (count === 1 ? 'lost' : { version: 1 }));
  void outbox.send('meeting', 'm', { type: 'stop-timer' });
  await expect.poll(() => outbox.entries.value[0]?.resend).toBe(true);
  state.connected = true;
  const reloaded = new Outbox(port);
  await reloaded.flush();
  expect(sent.map((one) => one.resend)).toEqual([false, true]);
  expect(sent[1]?.id).toBe(sent[0]?.id);
  expect(reloaded.entries.value.filter((entry) => entry.version === undefined)).toEqual([]);
});

it('retries what is temporary and tells of every other refusal', async () => {
  const refusals = ['temporary', 'locked'];
  const { outbox, sent } = harness((_, count) => ({ version: 0, refusal: { code: refusals[count - 1]!, message: '' } }));
  const told: string[] = [];
  outbox.onRefused = (_, refusal) => told.push(refusal.code);
  await outbox.send('meeting', 'm', { type: 'stop-timer' });
  expect(new Set(sent.map((one) => one.id)).size).toBe(1);
  expect(told).toEqual(['locked']);
  expect(outbox.entries.value).toEqual([]);
});

it('names what an earlier command made by the id that its answer gives', async () => {
  const { outbox, sent } = harness((_, count) => ({ version: count, ...(count === 1 && { created: 'card' }) }));
  void outbox.send('meeting', 'm', { type: 'add-card', column: 'k', text: 'Rst' });
  const before = outbox.entries.value[0]!.id;
  await outbox.send('meeting', 'm', { type: 'edit-card', card: before, text: 'Rest' });
  expect(sent[1]?.command).toEqual({ type: 'edit-card', card: 'card', text: 'Rest' });
  expect(firstId('card')).toBe(before);
});

it('drops what was to be done with a thing that is refused, and tells of it once', async () => {
  const { outbox, sent } = harness(() => ({ version: 0, refusal: { code: 'locked', message: '' } }));
  const told: string[] = [];
  outbox.onRefused = ({ command }, _, awaited) => told.push(`${command.type} ${awaited}`);
  void outbox.send('meeting', 'm', { type: 'add-card', column: 'k', text: 'Rst' });
  const reply = await outbox.send('meeting', 'm', { type: 'edit-card', card: outbox.entries.value[0]!.id, text: 'Rest' });
  expect(reply.refusal?.code).toBe('locked');
  expect(sent).toHaveLength(1);
  expect(told).toEqual(['add-card true']);
  expect(outbox.entries.value).toEqual([]);
});
