import { describe, expect, it } from 'vitest';
import { asTyped, initials, toldApart } from '../src/ui/names';

const person = (id: string, name: string) => ({ id, name });
const namesOf = (...people: { id: string; name: string }[]) => toldApart(people).map((one) => one.name);

describe('the names of people', () => {
  it('stand as they are where there is one of each', () =>
    expect(namesOf(person('1a', 'Ada'), person('2b', 'Ben'))).toEqual(['Ada', 'Ben']));

  it('have a mark of their own where several are alike, however they write it', () =>
    expect(namesOf(person('01a', 'Kim'), person('02b', ' kim'), person('03c', 'Ben'))).toEqual(['Kim #1a', ' kim #2b', 'Ben']));

  it('have as long a mark as tells them apart', () =>
    expect(namesOf(person('1ff', 'Kim'), person('2ff', 'Kim'), person('3aa', 'Kim'))).toEqual(['Kim #1ff', 'Kim #2ff', 'Kim #aa']));

  it('keep their mark whoever comes and goes, and the object that bears it', () => {
    const [one, two, three] = [person('01a', 'Kim'), person('02b', 'Kim'), person('03c', 'Kim')];
    const before = toldApart([one, two]);
    const after = toldApart([three, two, one]);
    expect(after[2]).toBe(before[0]);
  });

  it('turn nothing around them where they run right to left', () => {
    const [shown] = namesOf(person('1', 'אבי'));
    expect(shown).toBe('\u2068אבי\u2069');
    expect(asTyped(shown!)).toBe('אבי');
  });
});

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['ada', 'A'],
    ['Kim #1a', 'K'],
    ['\u2068אבי\u2069 #1a', 'א'],
    ['👩‍👩‍👧 Rau', '👩‍👩‍👧R'],
    ['', '?'],
  ])('of %s are %s', (name, expected) => expect(initials(name)).toBe(expected));
});
