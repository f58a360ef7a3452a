const longest = 500;
const most = 100;

/** A list's mark at the beginning of a line: a dash, a bullet, a number, a box to tick. */
const mark = /^(?:[-*•‣–—]|\d{1,3}[.)])\s+(?:\[[ xX]?\]\s+)?/;

/** A pasted list as the texts of cards; undefined when it is better taken as one text. */
export function cardsOf(pasted: string): readonly string[] | undefined {
  const lines = pasted
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(mark, '').trim())
    .filter(Boolean);
  return lines.length < 2 || lines.length > most || lines.some((line) => line.length > longest) ? undefined : lines;
}
