import type { Table } from './picture';

const byteOrderMark = '\uFEFF';

/** As RFC 4180 has it, with the mark by which spreadsheets know UTF-8. */
export function csv({ head, rows, foot }: Table): string {
  const lines = [head, ...rows, ...foot];
  return byteOrderMark + lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would calculate is led by an apostrophe, which makes it a text there. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
