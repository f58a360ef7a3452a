import type { ComponentChildren, HTMLAttributes } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { heightOf, watchHeight } from './heights';
import './Place.css';

interface PlaceProps extends HTMLAttributes<HTMLLIElement> {
  here: boolean;
  /** What stands in the gap when the entry has left. */
  gap: string;
  /** What others may change without a change of height; undefined for what has no text yet. */
  text: string | undefined;
  children: ComponentChildren;
}

/** A place in a list that others cannot move: it stays as high as it was when its entry leaves, or when somebody rewrites it. */
export function Place({ here, gap, text, children, ...native }: PlaceProps) {
  const ref = useRef<HTMLLIElement>(null);
  const height = useRef<number | undefined>(undefined);
  const shown = useRef(text);
  const rewritten = here && shown.current !== undefined && text !== shown.current;
  if (!here || rewritten) height.current ??= heightOf(ref.current!);
  if (here) shown.current = text;
  useEffect(() => watchHeight(ref.current!), []);
  return (
    <li
      {...native}
      ref={ref}
      data-gap={!here || undefined}
      data-held={height.current !== undefined || undefined}
      style={height.current === undefined ? undefined : { height: `${height.current}px` }}
    >
      {here ? children : <span class="soft small">{gap}</span>}
    </li>
  );
}
