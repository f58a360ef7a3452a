import { signal } from '@preact/signals';
import { Problem } from '../connection/http';
import type { Refusal } from '../contracts';
import { t } from '../i18n';
import { copyText } from '../ui/copyText';
import { announce } from './voice';

export interface Notice {
  readonly id: number;
  /** In the language of whoever reads it then. */
  readonly text: () => string;
  readonly tone: 'plain' | 'bad';
  readonly undo?: () => void;
  /** What the reader may do about it. */
  readonly act?: { readonly label: () => string; readonly go: () => void };
  /** True for what is lost when it goes: it stays until it is dismissed. */
  readonly stays?: boolean;
}

const shownMs = 8_000;
const mostShown = 3;
let lastId = 0;

export const notices = signal<readonly Notice[]>([]);

export function notify(text: () => string, more: Partial<Omit<Notice, 'id' | 'text'>> = {}): void {
  const notice: Notice = { tone: 'plain', ...more, id: ++lastId, text };
  const passing = notices.value.filter((one) => !one.stays);
  const crowded = passing.slice(0, Math.max(0, notices.value.length + 1 - mostShown));
  notices.value = [...notices.value.filter((one) => !crowded.includes(one)), notice];
  announce(text(), text());
  if (!notice.stays) setTimeout(() => dismiss(notice.id), shownMs);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** One sentence in the reader's language; the server's own for codes this client does not know. */
export function refusalText(refusal: Refusal): string {
  const texts: Readonly<Record<string, string>> = t().refusals;
  return texts[refusal.code] ?? refusal.message;
}

/** @param lost What its reader wrote and no field takes back: the notice keeps it, to be copied. */
export function tellRefusal(refusal: Refusal, lost?: string): void {
  const text = () => refusalText(refusal);
  if (!lost) notify(text, { tone: 'bad' });
  else notify(() => `${text()} “${lost}”`, { tone: 'bad', stays: true, act: { label: () => t().common.copy, go: () => void copyText(lost) } });
}

export function tellProblem(problem: unknown): void {
  if (!(problem instanceof Problem)) console.error(problem);
  tellRefusal(problem instanceof Problem ? { code: problem.code, message: problem.message } : { code: 'fault', message: '' });
}
