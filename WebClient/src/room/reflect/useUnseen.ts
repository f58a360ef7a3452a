import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Which of a list's entries came since it was first shown and were never in view. Each entry is an element with `data-entry`. */
export function useUnseen(list: RefObject<HTMLElement | null>, ids: readonly string[]): readonly string[] {
  const seen = useRef<Set<string>>(new Set(ids));
  const [, setLooked] = useState(0);
  const unseen = ids.filter((id) => !seen.current.has(id));
  useEffect(() => {
    if (unseen.length === 0) return;
    const observer = new IntersectionObserver((entries) => {
      const shown = entries.filter((entry) => entry.isIntersecting).map((entry) => (entry.target as HTMLElement).dataset['entry']!);
      shown.forEach((id) => seen.current.add(id));
      if (shown.length > 0) setLooked((count) => count + 1);
    });
    for (const id of unseen) {
      const element = list.current?.querySelector(`[data-entry="${id}"]`);
      if (element) observer.observe(element);
    }
    return () => observer.disconnect();
  }, [unseen.join()]);
  return unseen;
}
