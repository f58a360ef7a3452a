import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { textsIn } from './catalogues';
import type { Catalogue } from './en';
import { type Language, language } from './language';

/** The texts in the reader's language. */
export function t(): Catalogue {
  return textsIn(language.value);
}

const Written = createContext<Language | undefined>(undefined);

/** Around a part of a page that is written in another language than its reader's. */
export const WrittenIn = Written.Provider;

/** The texts in the language of this place: the reader's, unless the part is written in another. */
export function useTexts(): Catalogue {
  return textsIn(useContext(Written) ?? language.value);
}

export { fetchTexts } from './catalogues';
export type { Catalogue } from './en';
export * from './format';
export { chooseLanguage, type Language, language, languages } from './language';
