import { Problem } from '../../connection/http';
import { limits, type TemplateDraft } from './draft';
import { tints } from '../../ui/tints';

const format = 'collab-template';
const schema = 1;

/** Far more than the longest template needs. */
export const largestFile = 64 * 1024;

/** A template as a file for another team. */
export function toFile(template: TemplateDraft): string {
  return JSON.stringify({ format, schema, ...template }, undefined, 2);
}

/** Reads such a file; takes from it what a template has, and nothing else. */
export async function fromFile(file: Blob): Promise<TemplateDraft> {
  if (file.size > largestFile) throw new Problem('too-long', 400, '');
  return parse(await file.text());
}

export function parse(text: string): TemplateDraft {
  const found = record(json(text));
  if (found['format'] !== format || found['schema'] !== schema) throw malformed();
  const columns = list(found['columns']).map((column) => ({ ...words(column), tint: tint(column['tint']) }));
  const german = found['german'] === undefined ? undefined : list(found['german']).map(words);
  if (german && german.length !== columns.length) throw malformed();
  return { name: line(found['name'], 1, limits.name), columns, ...(german && { german }) };
}

type Loose = Readonly<Record<string, unknown>>;

const malformed = () => new Problem('malformed', 400, '');

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

function record(value: unknown): Loose {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed();
  return value as Loose;
}

function list(value: unknown): readonly Loose[] {
  if (!Array.isArray(value) || value.length === 0) throw malformed();
  if (value.length > limits.columns) throw new Problem('too-many', 400, '');
  return value.map(record);
}

const words = (column: Loose) => ({ title: line(column['title'], 1, limits.title), prompt: line(column['prompt'] ?? '', 0, limits.prompt) });

function line(value: unknown, shortest: number, longest: number): string {
  if (typeof value !== 'string' || value.trim().length < shortest) throw malformed();
  if (value.trim().length > longest) throw new Problem('too-long', 400, '');
  return value.trim();
}

function tint(value: unknown): string {
  if (!tints.some((one) => one === value)) throw malformed();
  return value as string;
}
