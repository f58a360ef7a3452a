/** Breaks a text into lines that fit, where there are plain spaces, the last one cut with an ellipsis where there are more than there may be. */
export function wrap(text: string, most: number, lines: number, widthOf: (text: string) => number): string[] {
  const made: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/)) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer) > most) {
      made.push(line);
      line = word;
    } else line = longer;
  }
  made.push(line);
  const shown = made.slice(0, lines);
  if (made.length > lines) shown[lines - 1] += '…';
  return shown.map((one) => cut(one, most, widthOf));
}

function cut(line: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(line) <= most) return line;
  const letters = [...line.replace(/…$/, '')];
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
