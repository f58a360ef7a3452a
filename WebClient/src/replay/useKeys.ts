import { useEffect } from 'preact/hooks';
import type { Player } from './usePlayer';

/** Space plays and pauses, arrows step, wherever the focus has no use of its own for them. */
export function useKeys(player: Player): void {
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      const line = at.matches('input[type="range"]');
      if (event.ctrlKey || event.metaKey || event.altKey || (!line && at.closest('button, input, select, textarea, a, summary, [role="button"], dialog'))) return;
      if (event.key === ' ') player.toggle();
      else if (event.key === 'ArrowRight' && !line) player.step(1);
      else if (event.key === 'ArrowLeft' && !line) player.step(-1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [player]);
}
