import { effect, signal } from '@preact/signals';
import { keptByBrowser } from '../kept';

export type Theme = 'system' | 'light' | 'dark';

const storeKey = 'collab.theme';
const kept = keptByBrowser.getItem(storeKey);

export const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system');

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
  keptByBrowser.setItem(storeKey, theme.value);
});
