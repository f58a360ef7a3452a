import type { Template } from '../../connection/http';
import type { ColumnPlan, ColumnWords, OwnTemplate } from '../../contracts';
import type { Language } from '../../i18n';
import { tints } from '../../ui/tints';

/** A template that is being written: one of the team's own without its id. */
export type TemplateDraft = Omit<OwnTemplate, 'id'>;

export const limits = { columns: 12, name: 60, title: 60, prompt: 200 };

const noWords: ColumnWords = { title: '', prompt: '' };

export const blankColumn = (index: number): ColumnPlan => ({ ...noWords, tint: tints[index % tints.length]! });

export const blank: TemplateDraft = { name: '', columns: [blankColumn(0), blankColumn(1), blankColumn(2)] };

export const draftOf = ({ id: _, ...draft }: OwnTemplate): TemplateDraft => draft;

/** A template that comes with Collab, in both its languages, to change at will. */
export const draftOfBuiltIn = ({ names, columns }: Template, language: Language): TemplateDraft => ({
  name: names[language],
  columns: columns.en,
  german: columns.de.map(({ title, prompt }) => ({ title, prompt })),
});

/** The columns as a meeting in this language gets them. */
export function columnsIn({ columns, german }: TemplateDraft, language: Language): readonly ColumnPlan[] {
  return language === 'de' && german ? columns.map((column, index) => ({ ...column, ...german[index] })) : columns;
}

export const withColumn = (draft: TemplateDraft): TemplateDraft => ({
  ...draft,
  columns: [...draft.columns, blankColumn(draft.columns.length)],
  ...(draft.german && { german: [...draft.german, noWords] }),
});

export const withoutColumn = (draft: TemplateDraft, index: number): TemplateDraft => ({
  ...draft,
  columns: draft.columns.toSpliced(index, 1),
  ...(draft.german && { german: draft.german.toSpliced(index, 1) }),
});

export function movedColumn(draft: TemplateDraft, from: number, to: number): TemplateDraft {
  const moved = <T>(list: readonly T[]): readonly T[] => list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
  return { ...draft, columns: moved(draft.columns), ...(draft.german && { german: moved(draft.german) }) };
}

/** Turns the second language on with empty words, or off. */
export function inTwoLanguages({ german, ...draft }: TemplateDraft, on: boolean): TemplateDraft {
  return on ? { ...draft, german: german ?? draft.columns.map(() => noWords) } : draft;
}

export function trimmed({ name, columns, german }: TemplateDraft): TemplateDraft {
  const words = <T extends ColumnWords>(column: T): T => ({ ...column, title: column.title.trim(), prompt: column.prompt.trim() });
  return { name: name.trim(), columns: columns.map(words), ...(german && { german: german.map(words) }) };
}

export const isWhole = ({ name, columns, german }: TemplateDraft): boolean =>
  name.trim() !== '' && [...columns, ...(german ?? [])].every((column) => column.title.trim() !== '');
