import { computed, effect, signal } from '@preact/signals';
import { keptByBrowser } from '../kept';
import { fetchTexts } from './catalogues';
import { localeOf } from './locale';

export type Language = 'en' | 'de';

export const languages: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['de', 'Deutsch'],
];

const storeKey = 'collab.language';

function first(): Language {
  const chosen = keptByBrowser.getItem(storeKey);
  if (chosen === 'en' || chosen === 'de') return chosen;
  const known = navigator.languages.map((one) => one.slice(0, 2)).find((one) => one === 'en' || one === 'de');
  return known === 'de' ? 'de' : 'en';
}

export const language = signal<Language>(first());

// What is chosen in one tab holds in this person's others.
addEventListener('storage', ({ key, newValue }) => {
  if (key === storeKey && (newValue === 'en' || newValue === 'de')) show(newValue).catch(() => {});
});

/** Rejects where its texts are not on this device and cannot be fetched now: then all stays as it is. */
export async function chooseLanguage(chosen: Language): Promise<void> {
  await show(chosen);
  keptByBrowser.setItem(storeKey, chosen);
}

let wanted = language.peek();

async function show(chosen: Language): Promise<void> {
  wanted = chosen;
  await fetchTexts(chosen);
  // The latest choice holds, whichever texts come first.
  if (wanted === chosen) language.value = chosen;
}

/** How dates and numbers are written. */
export const locale = computed(() => localeOf(language.value, navigator.languages));

effect(() => {
  document.documentElement.lang = language.value;
});
