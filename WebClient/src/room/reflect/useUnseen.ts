import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Which of a list's entries came since it was first shown and were never in view. Each entry is an element with `data-entry`. */
export function useUnseen(list: RefObject<HTMLElement | null>, ids: readonly string[]): readonly string[] {
  const seen = useRef<Set<string>>(new Set(ids));
  const watched = useRef<Set<string>>(new Set());
  const observer = useRef<IntersectionObserver | undefined>(undefined);
  const [, setLooked] = useState(0);
  const unseen = ids.filter((id) => !seen.current.has(id));
  useEffect(() => {
    observer.current = new IntersectionObserver((entries) => {
      const shown = entries.filter((entry) => entry.isIntersecting);
      for (const { target } of shown) {
        seen.current.add((target as HTMLElement).dataset['entry']!);
        observer.current?.unobserve(target);
      }
      if (shown.length > 0) setLooked((count) => count + 1);
    });
    return () => observer.current?.disconnect();
  }, []);
  useEffect(() => {
    for (const id of unseen) {
      const element = watched.current.has(id) ? null : list.current?.querySelector(`[data-entry="${id}"]`);
      if (!element) continue;
      watched.current.add(id);
      observer.current?.observe(element);
    }
  });
  return unseen;
}
