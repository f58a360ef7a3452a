import { computed } from '@preact/signals';
import { de } from './de';
import { type Catalogue, en } from './en';
import { language } from './language';

const catalogue = computed<Catalogue>(() => (language.value === 'de' ? de : en));

/** The texts in the reader's language. */
export function t(): Catalogue {
  return catalogue.value;
}

export type { Catalogue } from './en';
export * from './format';
export { chooseLanguage, type Language, language, languages } from './language';
