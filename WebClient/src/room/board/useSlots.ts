import { useRef } from 'preact/hooks';
import { useRoom } from '../context';
import { orderAfter } from './orderAfter';

export interface Slot {
  readonly id: string;
  /** False for the gap that an entry left behind. */
  readonly here: boolean;
}

/**
 * The entries of a list, each where this reader first saw it: who leaves leaves a gap, who comes back fills theirs, who is new comes last. So others move nothing. In a recording
 * nobody has a hand on them: there each moment stands as it was.
 * @param since When it changes, gaps close and all stand in their own order again.
 */
export function useSlots(ids: readonly string[], since = 0): { readonly slots: readonly Slot[]; readonly gaps: number } {
  const { past } = useRoom();
  const kept = useRef({ since, order: ids });
  kept.current = kept.current.since === since && !past ? { since, order: orderAfter(kept.current.order, ids) } : { since, order: ids };
  const here = new Set(ids);
  const slots = kept.current.order.map((id) => ({ id, here: here.has(id) }));
  return { slots, gaps: slots.length - ids.length };
}
