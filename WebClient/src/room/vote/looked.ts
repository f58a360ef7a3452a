import { signal } from '@preact/signals';

/** The id of the round that the reader has opened beside the stage; undefined for none. */
export const lookedAt = signal<string | undefined>(undefined);
