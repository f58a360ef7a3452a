import { useRef, useState } from 'preact/hooks';

export interface Slot {
  readonly id: string;
  /** False for the gap that an entry left behind. */
  readonly here: boolean;
}

/**
 * The entries of a list, each where this reader first saw it: who leaves leaves a gap, who comes back fills theirs, who is new comes last. So others move nothing.
 * The gaps close when the reader says so.
 */
export function useSlots(ids: readonly string[]): { readonly slots: readonly Slot[]; readonly gaps: number; readonly close: () => void } {
  const order = useRef<readonly string[]>([]);
  const [, draw] = useState(0);
  order.current = slotsAfter(order.current, ids);
  const here = new Set(ids);
  const slots = order.current.map((id) => ({ id, here: here.has(id) }));
  return {
    slots,
    gaps: slots.length - ids.length,
    close: () => {
      order.current = [];
      draw((count) => count + 1);
    },
  };
}

export function slotsAfter(before: readonly string[], ids: readonly string[]): readonly string[] {
  const known = new Set(before);
  const fresh = ids.filter((id) => !known.has(id));
  return fresh.length > 0 ? [...before, ...fresh] : before;
}
