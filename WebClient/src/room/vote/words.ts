import type { RoundOption, RoundView } from '../../contracts';
import { t } from '../../i18n';
import type { MethodTexts } from '../../i18n/en/methods';
import { plain } from '../../ui/marks';

const unknown: MethodTexts = { name: '', line: '', example: '', words: {} };

/** The texts of a method by its name; empty ones for a method this page does not know. */
export function methodTexts(name: string): MethodTexts {
  const all: Readonly<Record<string, MethodTexts>> = t().methods;
  return all[name] ?? unknown;
}

/** The words a method has for an option of its own, by the option's id; empty where its label says all. */
export function wordOf(method: string, option: RoundOption): string {
  return methodTexts(method).words[option.id] ?? '';
}

/** The mark of a scale or the card of a deck that an option is, such as 3, ½ or ☕; undefined for what is a word. */
export function markOf(method: string, option: RoundOption): string | undefined {
  if (option.label && !/\p{L}/u.test(option.label)) return option.label;
  return wordOf(method, option) && /^\d+$/.test(option.id) ? option.id : undefined;
}

/** What an option is worth where it is a number. */
export function valueOf(method: string, option: RoundOption): number | undefined {
  const mark = markOf(method, option);
  if (mark === '½') return 0.5;
  return mark && /^\d+$/.test(mark) ? Number(mark) : undefined;
}

/** What stands on an option's face: the mark, else the word. */
export function faceOf(method: string, option: RoundOption): string {
  return markOf(method, option) ?? (wordOf(method, option) || plain(option.label));
}

/** An option in full, as lists and tables name it. */
export function optionName(method: string, option: RoundOption): string {
  const word = wordOf(method, option);
  if (!word) return plain(option.label);
  const mark = markOf(method, option);
  return mark ? `${mark} ${word}` : word;
}

/** What a round asks: its title, the usual question about a meeting, or where neither is, its method's name. */
export function roundTitle(round: RoundView): string {
  const { name, example } = methodTexts(round.method);
  return plain(round.title) || (round.subject === 'meeting' ? example : name);
}
