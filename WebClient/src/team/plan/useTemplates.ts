import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { http, type TemplateColumn } from '../../connection/http';
import type { Template } from '../../connection/http';
import { language } from '../../i18n';
import { useTeam } from '../context';
import { columnsIn } from '../templates/draft';

const builtIn = signal<readonly Template[]>([]);

export interface Choice {
  readonly key: string;
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
}

/** The templates that come with Collab; none until they are here. */
export function useBuiltIn(): readonly Template[] {
  useEffect(() => {
    if (builtIn.value.length === 0)
      void http.templates().then(
        (templates) => {
          builtIn.value = templates;
        },
        () => {},
      );
  }, []);
  return builtIn.value;
}

/** The team's own templates first, then the built-in ones in the reader's language. */
export function useTemplates(): readonly Choice[] {
  const { view } = useTeam();
  const own = view.templates.map((template) => ({ key: template.id, name: template.name, columns: columnsIn(template, language.value) }));
  const all = useBuiltIn().map((template) => ({
    key: template.key,
    name: template.names[language.value],
    columns: template.columns[language.value],
  }));
  return [...own, ...all];
}
