import { computed, signal } from '@preact/signals';

/** The cards picked for grouping. Only this reader's; others see the group once it is made. */
export const selected = signal<ReadonlySet<string>>(new Set());

export const selectedCount = computed(() => selected.value.size);

export function toggle(card: string): void {
  const next = new Set(selected.value);
  if (!next.delete(card)) next.add(card);
  selected.value = next;
}

export function clear(): void {
  selected.value = new Set();
}
