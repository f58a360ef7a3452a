import { useEffect, useRef } from 'preact/hooks';
import { hub } from '../../connection';

const renewMs = 3_000;

/** Says that this person types in a column, renewed while they do. Lost ones do not matter. */
export function useTyping(meeting: string, column: string): (typing: boolean) => void {
  const saidAt = useRef(0);
  const say = (typing: boolean) => {
    const now = Date.now();
    if (typing ? now - saidAt.current < renewMs : saidAt.current === 0) return;
    saidAt.current = typing ? now : 0;
    hub.invoke('Typing', { meeting, ...(typing && { column }) }).catch(() => {});
  };
  useEffect(() => () => say(false), []);
  return say;
}
