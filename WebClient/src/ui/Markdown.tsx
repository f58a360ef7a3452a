import type { ComponentChildren } from 'preact';
import { blocks, type Inline } from './marks';
import './Markdown.css';

/** The Markdown subset of cards: bold, italic, code, links and lists. Never markup of the writer's own. */
export function Markdown({ text }: { text: string }) {
  return (
    <div class="markdown" dir="auto">
      {blocks(text).map((block, index) =>
        block.kind === 'list' ? (
          <ul key={index}>
            {block.items.map((item, at) => (
              <li key={at}>{item.map(inline)}</li>
            ))}
          </ul>
        ) : (
          <p key={index}>
            {block.lines.flatMap((line, at) => (at > 0 ? [<br key={`break-${at}`} />, line.map(inline)] : [line.map(inline)]))}
          </p>
        ),
      )}
    </div>
  );
}

function inline(part: Inline, key: number): ComponentChildren {
  switch (part.kind) {
    case 'bold':
      return <strong key={key}>{part.parts.map(inline)}</strong>;
    case 'italic':
      return <em key={key}>{part.parts.map(inline)}</em>;
    case 'code':
      return <code key={key}>{part.text}</code>;
    case 'link':
      return (
        <a key={key} href={part.href} target="_blank" rel="noopener noreferrer">
          {part.text}
        </a>
      );
    case 'text':
      return part.text;
  }
}
