import type { PollResult } from '../contracts';
import { t } from '../i18n';
import { optionName } from '../room/vote/words';

/** What a poll came to, in one line. */
export function PollLine({ title, result }: { title: string; result: PollResult | undefined }) {
  const { poll } = t();
  const parts = result && [result.question !== title && result.question, outcomeOf(result), poll.result.voted(result.voted)];
  return (
    <span class="soft small" dir="auto">
      {[poll.kind, ...(parts ?? [])].filter(Boolean).join(' · ')}
    </span>
  );
}

function outcomeOf({ method, verdict, winner, mean }: PollResult): string {
  const { vote } = t();
  const words: Readonly<Record<string, (names: string) => string>> = vote.verdicts;
  if (verdict) return words[verdict]?.(winner ? optionName(method, winner) : '') ?? '';
  return mean === undefined ? '' : vote.meanIs(mean);
}
