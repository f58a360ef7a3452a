import type { ComponentChildren, FunctionComponent } from 'preact';
import { type Language, language, languages, WrittenIn } from '../i18n';
import { de } from './words.de';
import { en, type GuideWords } from './words.en';

const words: Readonly<Record<Language, GuideWords>> = { en, de };

export const guideWords = (): GuideWords => words[language.value];

/** A part as its states show it, in both languages beside each other. */
export function Specimen({ part, Of }: { part: keyof GuideWords['parts']; Of: FunctionComponent<GuideWords> }) {
  return (
    <section class="panel stack specimen" aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{guideWords().parts[part].title}</h2>
      <div class="specimen-languages">
        {languages.map(([one, name]) => {
          const { parts, keys, name: called } = words[one];
          return (
            <div key={one} lang={one} class="stack">
              <div>
                <h3>{name}</h3>
                <p class="soft small">
                  {called}: {parts[part].name}. {keys}: {parts[part].keys}.
                </p>
              </div>
              <WrittenIn value={one}>
                <Of {...words[one]} />
              </WrittenIn>
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** One state, and what it is called. */
export function State({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <figure class="stack-tight specimen-state">
      <figcaption class="soft small">{name}</figcaption>
      {children}
    </figure>
  );
}
