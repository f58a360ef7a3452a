import { useState } from 'preact/hooks';
import { copyText } from './copyText';

const shownMs = 2_000;

/** Copies a text, and tells for a moment that it did. */
export function useCopied(): { copied: boolean; copy: (text: string) => Promise<void> } {
  const [copied, setCopied] = useState(false);
  const copy = async (text: string) => {
    await copyText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), shownMs);
  };
  return { copied, copy };
}
