import { computed, effect, signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { fields, kept, sameItems } from '../src/room/fields';

test('who reads one field is told of that field alone', () => {
  const source = signal({ cards: ['a'], people: ['Ada'] });
  const view = fields(() => source.value);
  const seen: string[] = [];
  const end = effect(() => void seen.push(view.people.join()));
  source.value = { ...source.value, cards: ['a', 'b'] };
  expect(seen).toEqual(['Ada']);
  source.value = { ...source.value, people: ['Ada', 'Ben'] };
  expect(seen).toEqual(['Ada', 'Ada,Ben']);
  expect(view.cards).toEqual(['a', 'b']);
  end();
});

test('fields of what is not there yet are undefined', () => {
  const source = signal<{ present: string[] } | undefined>(undefined);
  const live = fields(() => source.value);
  expect(live.present).toBeUndefined();
  source.value = { present: ['Ada'] };
  expect(live.present).toEqual(['Ada']);
});

test('a list that says the same stays the same list', () => {
  const source = signal(['a', 'b']);
  const list = kept(() => source.value.map((one) => one), sameItems);
  let drawn = 0;
  const end = effect(() => void (list.value, drawn++));
  const before = list.value;
  source.value = ['a', 'b'];
  expect(list.value).toBe(before);
  expect(drawn).toBe(1);
  source.value = ['b', 'a'];
  expect(computed(() => list.value.join()).value).toBe('b,a');
  expect(drawn).toBe(2);
  end();
});
