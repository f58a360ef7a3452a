import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

const restMs = 2_000;
const mostAtOnce = 3;

/** What screen readers hear without asking. There is one voice for the whole app, so that nothing talks over anything else: at most one line in two seconds. */
export const voice = signal('');

/** A line is written when it is said, where it counts what came meanwhile. */
type Line = string | (() => string);

const unsaid = new Map<string, Line>();
let resting = false;

/** @param about What waits to be said about the same thing gives way to this line. */
export function announce(line: Line, about: string): void {
  unsaid.delete(about);
  unsaid.set(about, line);
  if (!resting) speak();
}

function speak(): void {
  const lines = [...unsaid.values()].slice(-mostAtOnce).map((line) => (typeof line === 'string' ? line : line()));
  unsaid.clear();
  resting = lines.length > 0;
  // Empty after a rest: the same words said again are then a change, and heard.
  voice.value = lines.join('; ');
  if (resting) setTimeout(speak, restMs);
}

/** Says a text whenever it becomes another; not the one that stood there from the start. */
export function useAnnounced(text: string | false | undefined, about: string): void {
  const before = useRef(text);
  useEffect(() => {
    if (text && text !== before.current) announce(text, about);
    before.current = text;
  }, [text]);
}
