import { expect, it } from 'vitest';
import { csv } from '../src/room/vote/pictures/csv';
import { wrap } from '../src/room/vote/pictures/wrap';

const letters = (text: string) => [...text].length;

it('breaks a text where words end', () => {
  expect(wrap('The review queue grows', 12, 3, letters)).toEqual(['The review', 'queue grows']);
});

it('cuts the last line there may be, and a word longer than a line', () => {
  expect(wrap('The review queue grows every day', 12, 2, letters)).toEqual(['The review', 'queue grows…']);
  expect(wrap('Donaudampfschifffahrt', 10, 2, letters)).toEqual(['Donaudamp…']);
  expect(wrap('', 10, 2, letters)).toEqual(['']);
});

it('writes a table that no spreadsheet calculates', () => {
  const table = {
    head: ['Option', 'Votes'],
    rows: [
      ['=1+1', 2],
      ['@home, "soon"', 1],
      ['-', 0.5],
    ],
    foot: [['Mean', 1.5]] as const,
  };
  expect(csv(table)).toBe('\uFEFFOption,Votes\r\n\'=1+1,2\r\n"\'@home, ""soon""",1\r\n\'-,0.5\r\nMean,1.5\r\n');
});
