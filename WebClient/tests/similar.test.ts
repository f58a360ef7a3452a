import { describe, expect, it } from 'vitest';
import { similarTo, suggest, type Item } from '../src/room/group/similar';
import { stemsOf } from '../src/room/group/words';

const cards = (...texts: string[]): Item[] => texts.map((text, at) => ({ id: `c${at}`, text }));
const stems = (text: string) => [...stemsOf(text).keys()];

describe('the words of a card', () => {
  it.each([
    ['deploy deploys deployed deploying deployment deployments Deployen', ['deploy']],
    ['plans planning', ['plan']],
    ['story stories', ['story']],
    ['process processes', ['proces']],
    ['Besprechung Besprechungen besprechen', ['besprech']],
    ['Prüfung PRÜFUNGEN prufung', ['pruf']],
    ['Straße STRASSE', ['stras']],
    ['the team and we are not', []],
    ['das ist für uns alle sehr gut', []],
    ['🎉 👩‍💻 … !!', []],
    ['Проблема проблема', ['проблема']],
  ])('%s', (text, expected) => expect([...new Set(stems(text))]).toEqual(expected));
});

describe('suggestions', () => {
  it('bring together what shares a telling word, and say which', () => {
    const found = suggest(cards('Deploys take all night', 'Coffee is great', 'We deploy by hand', 'More coffee'));
    expect(found).toEqual([
      { items: ['c1', 'c3'], words: ['Coffee'] },
      { items: ['c0', 'c2'], words: ['Deploys'] },
    ]);
  });

  it('work in German', () => {
    const found = suggest(cards('Die Besprechungen dauern zu lange', 'Mehr Kuchen', 'Wir haben zu viele Besprechungen am Montag'));
    expect(found).toEqual([{ items: ['c0', 'c2'], words: ['Besprechungen'] }]);
  });

  it('do not depend on the order in which the cards come', () => {
    const all = cards('slow review', 'review queue', 'queue of bugs', 'bugs in review', 'pairing helps', 'pairing again');
    expect(suggest([...all].reverse())).toEqual(suggest(all));
  });

  it('gather more than two that share the same word', () => {
    const found = suggest(cards('flaky tests', 'tests are flaky again', 'why flaky?', 'lunch'));
    expect(found.map((one) => [[...one.items].sort(), one.words])).toEqual([[['c0', 'c1', 'c2'], ['flaky']]]);
  });

  it('let a card join a group, but no group another', () => {
    const groups: Item[] = [
      { id: 'g1', text: 'Reviews take days', group: true },
      { id: 'g2', text: 'Review queue days', group: true },
    ];
    expect(suggest(groups)).toEqual([]);
    const [found] = suggest([...groups, { id: 'c', text: 'review queue' }]);
    expect([...found!.items].sort()).toEqual(['c', 'g2']);
  });

  it('are silent about words on nearly every card, and about nothing', () => {
    expect(suggest(cards(...Array.from({ length: 20 }, (_, at) => `sprint ${String.fromCharCode(97 + at).repeat(5)}`)))).toEqual([]);
    expect(suggest([])).toEqual([]);
    expect(suggest(cards('', '   ', '🎉'))).toEqual([]);
  });

  it('take no longer than a blink with 400 cards', () => {
    const words = Array.from({ length: 150 }, (_, at) => `word${at}x`);
    const many = cards(...Array.from({ length: 400 }, (_, at) => [1, 7, 31, 57].map((step) => words[(at * step) % 150]).join(' ')));
    const begun = performance.now();
    suggest(many);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('rank what is most like the picked cards', () => {
    expect(similarTo('Deploys fail', cards('coffee', 'a deploy failed', 'deploying by hand'))).toEqual([
      { items: ['c1'], words: ['fail', 'Deploys'] },
      { items: ['c2'], words: ['Deploys'] },
    ]);
  });
});
