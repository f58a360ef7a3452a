import { expect, it } from 'vitest';
import { cardsOf } from '../src/room/reflect/lines';

it('takes a list apart and leaves its marks out', () => {
  expect(cardsOf('- one\r\n* two\n\n• three \n1. four\n2) five\n- [x] six\nseven - eight')).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven - eight',
  ]);
});

it.each(['', 'one line', 'one line\n\n', `short\n${'x'.repeat(501)}`, 'x\n'.repeat(101)])('leaves alone what is no list of cards', (text) =>
  expect(cardsOf(text)).toBeUndefined(),
);
