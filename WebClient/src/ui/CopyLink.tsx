import { Check, Copy } from 'lucide';
import { useTexts } from '../i18n';
import { Button } from './Button';
import './CopyLink.css';
import { useCopied } from './useCopied';

/** A text to pass on. */
export function CopyLink({ text, label }: { text: string; label: string }) {
  const { copied, copy } = useCopied();
  const { common } = useTexts();
  return (
    <div class="copy-link">
      <input readOnly value={text} aria-label={label} onFocus={(event) => event.currentTarget.select()} />
      <Button icon={copied ? Check : Copy} onClick={() => copy(text)}>
        {copied ? common.copied : common.copy}
      </Button>
    </div>
  );
}
