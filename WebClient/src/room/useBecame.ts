import { useEffect, useRef } from 'preact/hooks';

/** Does something once for each time that something becomes true under the reader's eyes, not for what they find so. */
export function useBecame(now: boolean, then: () => void): void {
  const before = useRef(now);
  useEffect(() => {
    if (now && !before.current) then();
    before.current = now;
  }, [now]);
}
