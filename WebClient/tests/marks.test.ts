import { expect, it } from 'vitest';
import { blocks, plain } from '../src/ui/marks';

it('knows bold, italic, code, links and lists', () => {
  expect(blocks('a **b *c* d** `*e*`\n- [f](https://f.example)')).toEqual([
    {
      kind: 'paragraph',
      lines: [
        [
          { kind: 'text', text: 'a ' },
          {
            kind: 'bold',
            parts: [
              { kind: 'text', text: 'b ' },
              { kind: 'italic', parts: [{ kind: 'text', text: 'c' }] },
              { kind: 'text', text: ' d' },
            ],
          },
          { kind: 'text', text: ' ' },
          { kind: 'code', text: '*e*' },
        ],
      ],
    },
    { kind: 'list', items: [[{ kind: 'link', text: 'f', href: 'https://f.example' }]] },
  ]);
});

it('leaves markup, scripts and other kinds of address as text', () => {
  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) snake_case_name 2 * 3 * 4';
  expect(blocks(hostile)).toEqual([{ kind: 'paragraph', lines: [[{ kind: 'text', text: hostile }]] }]);
});

it('takes the marks off for labels', () => {
  expect(plain('**Slow** builds\n- see https://ci.example.')).toBe('Slow builds see https://ci.example.');
});
