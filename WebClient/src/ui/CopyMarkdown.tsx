import { Check, ClipboardCopy } from 'lucide';
import { useState } from 'preact/hooks';
import { tellProblem } from '../app/notices';
import { t } from '../i18n';
import { Button } from './Button';
import { copyText } from './copyText';

const shownMs = 2_000;

/** Copies something as Markdown, to paste it wherever text is written. */
export function CopyMarkdown({ markdown, class: more, look }: { markdown: () => string | Promise<string>; class?: string; look?: 'plain' }) {
  const [copied, setCopied] = useState(false);
  const { common } = t();
  const copy = async () => {
    await copyText(await markdown());
    setCopied(true);
    setTimeout(() => setCopied(false), shownMs);
  };
  return (
    <Button {...(look && { look })} {...(more && { class: more })} icon={copied ? Check : ClipboardCopy} onClick={() => copy().catch(tellProblem)}>
      {copied ? common.copied : common.copyMarkdown}
    </Button>
  );
}
