import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Shows a `popover="manual"` element in the top layer for as long as it is there, whatever its ancestors clip or contain. */
export function useOnTop<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => ref.current?.showPopover(), []);
  return ref;
}
