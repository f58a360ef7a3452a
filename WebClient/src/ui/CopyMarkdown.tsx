import { Check, ClipboardCopy } from 'lucide';
import { tellProblem } from '../app/notices';
import { useTexts } from '../i18n';
import { Button } from './Button';
import { useCopied } from './useCopied';

/** Copies something as Markdown, to paste it wherever text is written. */
export function CopyMarkdown({ markdown, class: more, look }: { markdown: () => string | Promise<string>; class?: string; look?: 'plain' }) {
  const { copied, copy } = useCopied();
  const { common } = useTexts();
  const go = async () => copy(await markdown());
  return (
    <Button {...(look && { look })} {...(more && { class: more })} icon={copied ? Check : ClipboardCopy} onClick={() => go().catch(tellProblem)}>
      {copied ? common.copied : common.copyMarkdown}
    </Button>
  );
}
