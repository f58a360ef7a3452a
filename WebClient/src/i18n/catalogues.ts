import type { Catalogue } from './en';
import type { Language } from './language';

const fetching: Readonly<Record<Language, () => Promise<Catalogue>>> = {
  en: async () => (await import('./en')).en,
  de: async () => (await import('./de')).de,
};
const here = new Map<Language, Catalogue>();

/** To be awaited before a language is shown; its texts are fetched once. */
export async function fetchTexts(of: Language): Promise<void> {
  if (!here.has(of)) here.set(of, await fetching[of]());
}

export function textsIn(of: Language): Catalogue {
  const texts = here.get(of);
  if (!texts) throw new Error(`The texts in ${of} were not fetched.`);
  return texts;
}
