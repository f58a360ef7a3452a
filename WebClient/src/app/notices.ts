import { signal } from '@preact/signals';
import { Problem } from '../connection/http';
import type { Refusal } from '../contracts';
import { t } from '../i18n';
import { announce } from './voice';

export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'plain' | 'bad';
  readonly undo?: () => void;
  /** What the reader may do about it. */
  readonly act?: { readonly label: string; readonly go: () => void };
}

const shownMs = 8_000;
const mostShown = 3;
let lastId = 0;

export const notices = signal<readonly Notice[]>([]);

export function notify(text: string, more: Partial<Pick<Notice, 'tone' | 'undo' | 'act'>> = {}): void {
  const notice: Notice = { tone: 'plain', ...more, id: ++lastId, text };
  notices.value = [...notices.value, notice].slice(-mostShown);
  announce(text, text);
  setTimeout(() => dismiss(notice.id), shownMs);
}

export function dismiss(id: number): void {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}

/** One sentence in the reader's language; the server's own for codes this client does not know. */
export function refusalText(refusal: Refusal): string {
  const texts: Readonly<Record<string, string>> = t().refusals;
  return texts[refusal.code] ?? refusal.message;
}

export function tellRefusal(refusal: Refusal): void {
  notify(refusalText(refusal), { tone: 'bad' });
}

export function tellProblem(problem: unknown): void {
  if (!(problem instanceof Problem)) console.error(problem);
  tellRefusal(problem instanceof Problem ? { code: problem.code, message: problem.message } : { code: 'fault', message: '' });
}
