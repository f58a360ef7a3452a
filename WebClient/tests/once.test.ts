import { expect, it } from 'vitest';
import { Problem } from '../src/connection/http';
import { once } from '../src/connection/once';

async function idsOf(what: string, outcomes: readonly (Problem | 'made')[]): Promise<string[]> {
  const ids: string[] = [];
  for (const outcome of outcomes) {
    const asked = once(what, (id) => {
      ids.push(id);
      return outcome === 'made' ? Promise.resolve(outcome) : Promise.reject(outcome);
    });
    await asked.catch((problem: unknown) => expect(problem).toBe(outcome));
  }
  return ids;
}

it('asks under one id until there is an answer, and under a new one afterwards', async () => {
  const offline = new Problem('offline', 0, '');
  const [first, again, after] = await idsOf('team Owls', [offline, 'made', 'made']);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(again).toBe(first);
  expect(after).not.toBe(first);
});

it('keeps the id while the server may have made it, not when it was refused', async () => {
  const [first, second, third] = await idsOf('team Larks', [new Problem('temporary', 503, ''), new Problem('code-invalid', 404, ''), 'made']);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

it('takes something else for something else', async () => {
  const [owls] = await idsOf('team Owls', [new Problem('offline', 0, '')]);
  const [larks] = await idsOf('team Larks', ['made']);
  expect(larks).not.toBe(owls);
});
