export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; parts: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

export type Block = { kind: 'paragraph'; lines: Inline[][] } | { kind: 'list'; items: Inline[][] };

const listItem = /^\s*[-*•]\s+(.*)$/;
const mark =
  /`([^`]+)`|\*\*(.+?)\*\*|(?<![\w*])[*_](?=\S)(.+?)(?<=\S)[*_](?![\w*])|\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/u;

export function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | undefined;
  for (const line of text.split('\n')) {
    const item = listItem.exec(line)?.[1];
    if (!line.trim()) open = undefined;
    else if (item !== undefined) {
      if (open?.kind !== 'list') found.push((open = { kind: 'list', items: [] }));
      open.items.push(inlines(item));
    } else {
      if (open?.kind !== 'paragraph') found.push((open = { kind: 'paragraph', lines: [] }));
      open.lines.push(inlines(line));
    }
  }
  return found;
}

function inlines(text: string): Inline[] {
  const found = mark.exec(text);
  if (!found) return text ? [{ kind: 'text', text }] : [];
  const before: Inline[] = found.index > 0 ? [{ kind: 'text', text: text.slice(0, found.index) }] : [];
  return [...before, marked(found), ...inlines(text.slice(found.index + found[0].length))];
}

function marked([whole, code, bold, italic, label, href]: RegExpExecArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code };
  if (bold !== undefined) return { kind: 'bold', parts: inlines(bold) };
  if (italic !== undefined) return { kind: 'italic', parts: inlines(italic) };
  return { kind: 'link', text: label ?? whole, href: href ?? whole };
}

/** The text without its marks, for labels and titles. */
export function plain(text: string): string {
  const flat = (parts: Inline[]): string => parts.map((part) => ('parts' in part ? flat(part.parts) : part.text)).join('');
  return blocks(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : block.lines))
    .map(flat)
    .join(' ');
}
