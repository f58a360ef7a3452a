import { ArrowDown, ArrowUp, Trash2 } from 'lucide';
import type { ColumnPlan, ColumnWords } from '../../contracts';
import { languages, t } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import './ColumnEditor.css';
import { limits } from './draft';
import { tints } from '../../ui/tints';

const [[, english], [, germanName]] = languages as readonly [readonly [string, string], readonly [string, string]];

export function ColumnEditor({
  number,
  column,
  german,
  onColumn,
  onGerman,
  onUp,
  onDown,
  onRemove,
}: {
  number: number;
  column: ColumnPlan;
  german: ColumnWords | undefined;
  onColumn: (column: ColumnPlan) => void;
  onGerman: (german: ColumnWords) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}) {
  const { team, common } = t();
  const texts = team.templates;
  return (
    <fieldset class="column-editor" data-tint={column.tint}>
      <legend>{texts.column(number)}</legend>
      <div class="column-editor-head">
        <Select
          label={texts.tint}
          value={column.tint}
          options={tints.map((tint) => [tint, common.colours[tint]] as const)}
          onValue={(tint) => onColumn({ ...column, tint })}
        />
        <IconButton label={texts.up(number)} icon={ArrowUp} disabled={!onUp} onClick={onUp} />
        <IconButton label={texts.down(number)} icon={ArrowDown} disabled={!onDown} onClick={onDown} />
        <IconButton label={texts.removeColumn(number)} icon={Trash2} disabled={!onRemove} onClick={onRemove} />
      </div>
      <Words language={german && english} words={column} onWords={(words) => onColumn({ ...column, ...words })} />
      {german && <Words language={germanName} words={german} onWords={onGerman} />}
    </fieldset>
  );
}

/** The two texts of a column in one language, which is named where there are two. */
function Words({ language, words, onWords }: { language: string | undefined; words: ColumnWords; onWords: (words: ColumnWords) => void }) {
  const texts = t().team.templates;
  const label = (text: string) => (language ? `${text} (${language})` : text);
  return (
    <div class="column-editor-words">
      <Field
        label={label(texts.columnTitle)}
        value={words.title}
        onValue={(title) => onWords({ title, prompt: words.prompt })}
        maxLength={limits.title}
        required
      />
      <Field
        label={label(texts.prompt)}
        value={words.prompt}
        onValue={(prompt) => onWords({ title: words.title, prompt })}
        maxLength={limits.prompt}
      />
    </div>
  );
}
