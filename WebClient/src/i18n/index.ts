import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { de } from './de';
import { type Catalogue, en } from './en';
import { type Language, language } from './language';

const catalogues: Readonly<Record<Language, Catalogue>> = { en, de };

/** The texts in the reader's language. */
export function t(): Catalogue {
  return catalogues[language.value];
}

const Written = createContext<Language | undefined>(undefined);

/** Around a part of a page that is written in another language than its reader's. */
export const WrittenIn = Written.Provider;

/** The texts in the language of this place: the reader's, unless the part is written in another. */
export function useTexts(): Catalogue {
  return catalogues[useContext(Written) ?? language.value];
}

export type { Catalogue } from './en';
export * from './format';
export { chooseLanguage, type Language, language, languages } from './language';
