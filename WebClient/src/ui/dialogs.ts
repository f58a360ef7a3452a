import { signal } from '@preact/signals';

/** The open dialogs, the topmost last: what is outside of that one can be neither pressed nor heard. */
export const dialogs = signal<readonly string[]>([]);

export function opened(dialog: string): void {
  dialogs.value = [...dialogs.value, dialog];
}

export function closed(dialog: string): void {
  dialogs.value = dialogs.value.filter((one) => one !== dialog);
}
