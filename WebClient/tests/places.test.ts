import { expect, it } from 'vitest';
import { givingWay, placeAt } from '../src/room/vote/inputs/places';

/** Lines of 40, 100 and 40 pixels with gaps of 8. */
const lines = [
  { top: 0, bottom: 40 },
  { top: 48, bottom: 148 },
  { top: 156, bottom: 196 },
];

it('passes a line once an edge of the held one is over its middle', () => {
  expect([0, 57, 59, 135, 137, 900].map((by) => placeAt(lines, 0, by))).toEqual([0, 0, 1, 1, 2, 2]);
  expect([0, -57, -59, -135, -137, -900].map((by) => placeAt(lines, 2, by))).toEqual([2, 2, 1, 1, 0, 0]);
  expect([-29, 29, 27].map((by) => placeAt(lines, 1, by))).toEqual([0, 2, 1]);
});

it('lets only those give way that are passed, by the room that the held one leaves', () => {
  expect(givingWay(lines, 0, 2)).toEqual([0, -48, -48]);
  expect(givingWay(lines, 2, 0)).toEqual([48, 48, 0]);
  expect(givingWay(lines, 1, 0)).toEqual([108, 0, 0]);
  expect(givingWay(lines, 1, 1)).toEqual([0, 0, 0]);
});
