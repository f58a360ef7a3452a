import { describe, expect, it } from 'vitest';
import { parse, toFile } from '../src/team/templates/templateFile';

const column = { title: 'One', prompt: 'Why?', tint: 'red' };
const template = { name: 'Ours', columns: [column], german: [{ title: 'Eins', prompt: '' }] };
const file = (more: object) => JSON.stringify({ format: 'collab-template', schema: 1, ...template, ...more });
const code = (text: string) => {
  try {
    parse(text);
    return 'read';
  } catch (problem) {
    return (problem as { code: string }).code;
  }
};

describe('a template file', () => {
  it('is read as it was written, and without what no template has', () => {
    expect(parse(toFile(template))).toEqual(template);
    expect(parse(file({ id: 'ab', columns: [{ ...column, script: 'x' }] }))).toEqual(template);
    expect(parse(file({ german: undefined }))).toEqual({ name: 'Ours', columns: [column] });
  });

  it.each([
    ['no JSON', '{', 'malformed'],
    ['another format', file({ format: 'collab-meeting' }), 'malformed'],
    ['a later schema', file({ schema: 2 }), 'malformed'],
    ['no name', file({ name: ' ' }), 'malformed'],
    ['no columns', file({ columns: [] }), 'malformed'],
    ['an unknown colour', file({ columns: [{ ...column, tint: 'infrared' }] }), 'malformed'],
    ['German for another number of columns', file({ german: [] }), 'malformed'],
    ['a list for a column', file({ columns: [[]] }), 'malformed'],
    ['too many columns', file({ columns: Array.from({ length: 13 }, () => column) }), 'too-many'],
    ['too long a title', file({ columns: [{ ...column, title: 'x'.repeat(61) }] }), 'too-long'],
  ])('with %s is refused', (_, text, expected) => expect(code(text)).toBe(expected));
});
