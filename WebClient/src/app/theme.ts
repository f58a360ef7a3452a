import { effect, signal } from '@preact/signals';
import { keptByBrowser } from '../kept';

export type Theme = 'system' | 'light' | 'dark';

const storeKey = 'collab.theme';

function themeOf(kept: string | null): Theme {
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export const theme = signal<Theme>(themeOf(keptByBrowser.getItem(storeKey)));

// What is chosen in one tab holds in this person's others.
addEventListener('storage', ({ key, newValue }) => {
  if (key === storeKey) theme.value = themeOf(newValue);
});

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
  keptByBrowser.setItem(storeKey, theme.value);
});
