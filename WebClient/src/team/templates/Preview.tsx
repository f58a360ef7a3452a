import { useState } from 'preact/hooks';
import { type Language, language, languages, t } from '../../i18n';
import { Segmented } from '../../ui/Segmented';
import { columnsIn, type TemplateDraft } from './draft';
import './Preview.css';

/** How the columns will stand in the room, while they are being written; in either language where there are two. */
export function Preview({ draft }: { draft: TemplateDraft }) {
  const { templates } = t().team;
  const [shown, setShown] = useState<Language>(language.value);
  return (
    <section class="stack-tight" aria-labelledby="template-preview">
      <div class="row-apart">
        <h3 id="template-preview">{templates.preview}</h3>
        {draft.german && (
          <Segmented
            label={templates.previewLanguage}
            name="template-language"
            value={shown}
            choices={languages.map(([value, label]) => ({ value: value as Language, label }))}
            onValue={setShown}
          />
        )}
      </div>
      <div class="template-preview" role="group" aria-labelledby="template-preview" tabIndex={0} lang={draft.german ? shown : undefined}>
        {columnsIn(draft, shown).map((column, index) => (
          <section key={index} class="stack-tight" data-tint={column.tint} aria-label={column.title || templates.column(index + 1)}>
            <header class="template-preview-head">
              <strong>{column.title || templates.column(index + 1)}</strong>
              <p class="soft small">{column.prompt}</p>
            </header>
            <p class="template-preview-card soft">{templates.card}</p>
          </section>
        ))}
      </div>
    </section>
  );
}
