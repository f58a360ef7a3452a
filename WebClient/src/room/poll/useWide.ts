import { signal } from '@preact/signals';

const query = matchMedia('(min-width: 900px)');
const wide = signal(query.matches);

query.addEventListener('change', () => {
  wide.value = query.matches;
});

/** Whether this is a screen that others may look at too, and no phone. */
export function useWide(): boolean {
  return wide.value;
}
