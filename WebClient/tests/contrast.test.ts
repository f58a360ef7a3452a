import { describe, expect, it } from 'vitest';
import tokens from '../src/styles/tokens.css?raw';
import { contrast, mixed } from './colour';

const hues = ['teal', 'green', 'yellow', 'orange', 'red', 'violet', 'blue', 'grey'] as const;
const grounds = ['ground', 'paper', 'sunken'];

/** The declarations of one rule, by the text that begins it; in a rule within a rule too. */
function rule(beginning: string): ReadonlyMap<string, string> {
  const from = tokens.indexOf(beginning);
  if (from < 0) throw new Error(`There is no ${beginning} in the tokens.`);
  const body = tokens.slice(from, tokens.indexOf('}', from));
  return new Map([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]));
}

const usual = rule(':root {');
const more = rule('@media (prefers-contrast: more)');

/** What a token comes to as #rrggbb, in the light or dark theme. */
function colour(name: string, dark: boolean, high: boolean, of: ReadonlyMap<string, string> = usual): string {
  const value = (high ? more.get(name) : undefined) ?? of.get(name) ?? usual.get(name);
  if (!value) throw new Error(`There is no --${name}.`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (other) return colour(other, dark, high, of);
  const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  if (!both) throw new Error(`--${name}: ${value} is not understood here.`);
  return both[dark ? 2 : 1]!;
}

const looks = [
  { theme: 'light', dark: false, high: false, least: 4.5 },
  { theme: 'dark', dark: true, high: false, least: 4.5 },
  { theme: 'light with more contrast', dark: false, high: true, least: 7 },
  { theme: 'dark with more contrast', dark: true, high: true, least: 7 },
] as const;

describe.each(looks)('in $theme', ({ dark, high, least }) => {
  const at = (name: string) => colour(name, dark, high);
  const reads = (text: string, on: string, name: string) => expect(contrast(text, on), name).toBeGreaterThanOrEqual(least);

  it.each(hues)('%s is read as text, under text, and on its own tint', (hue) => {
    const accent = at(hue);
    for (const ground of grounds) reads(accent, at(ground), `on --${ground}`);
    reads(accent, mixed(accent, at('paper'), 0.13), 'on --accent-soft');
    reads(at('on-accent'), accent, '--on-accent on it');
    const tint = colour('tint', dark, high, rule(`[data-tint='${hue}']`));
    reads(accent, tint, 'on its --tint');
    reads(at('ink'), tint, '--ink on its --tint');
    reads(mixed(at('ink'), tint, 0.78), tint, 'the foot of a card on its --tint');
    reads(at('ink'), mixed(accent, at('paper'), 0.13), '--ink on --accent-soft');
  });

  it.each(['ink', 'ink-soft', 'good', 'warn', 'bad'])('--%s is read on every ground', (text) => {
    for (const ground of grounds) reads(at(text), at(ground), `on --${ground}`);
  });

  it('what one writes in has an edge that is seen', () => {
    for (const ground of grounds) expect(contrast(at('line-strong'), at(ground)), ground).toBeGreaterThanOrEqual(3);
  });
});
