import { Check, Copy } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from './Button';
import './CopyLink.css';

/** A text to pass on. Where the clipboard is closed to pages, as on plain http, the text is selected and copied the old way. */
export function CopyLink({ text, label }: { text: string; label: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    input.current?.select();
    if (navigator.clipboard) await navigator.clipboard.writeText(text).catch(() => document.execCommand('copy'));
    else document.execCommand('copy');
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div class="copy-link">
      <input ref={input} readOnly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <Button icon={copied ? Check : Copy} onClick={copy}>
        {copied ? t().common.copied : t().common.copy}
      </Button>
    </div>
  );
}
