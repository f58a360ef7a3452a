import { effect, signal } from '@preact/signals';

export type Theme = 'system' | 'light' | 'dark';

const storeKey = 'collab.theme';
const kept = localStorage.getItem(storeKey);

export const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system');

effect(() => {
  document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem(storeKey, theme.value);
});
