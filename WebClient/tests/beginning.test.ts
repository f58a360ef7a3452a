import { expect, it } from 'vitest';
import { beginning } from '../src/room/cards/model';

it('leaves a short text whole, without its marks', () => {
  expect(beginning('a **rota** for the captain', 30)).toBe('a rota for the captain');
});

it('ends after a word', () => {
  expect(beginning('A rota for the release captain, so that it is not always Lena', 60)).toBe('A rota for the release captain, so that it is not always…');
  expect(beginning('three to one', 8)).toBe('three…');
  expect(beginning('three to one', 9)).toBe('three to…');
});

it('cuts a word that is long itself, but never half a sign', () => {
  expect(beginning('Donaudampfschifffahrt', 10)).toBe('Donaudamp…');
  expect(beginning('12345678🦊🦊', 10)).toBe('12345678…');
});
