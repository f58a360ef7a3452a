import type { PollResult } from '../contracts';
import { t } from '../i18n';
import { optionName } from '../room/vote/words';

/** What a poll came to, in one line. */
export function PollLine({ result }: { result: PollResult | undefined }) {
  const { poll } = t();
  return (
    <span class="soft small" dir="auto">
      {[poll.kind, ...(result ? [outcomeOf(result), poll.result.voted(result.voted)] : [])].filter(Boolean).join(' · ')}
    </span>
  );
}

function outcomeOf({ method, verdict, winner, mean }: PollResult): string {
  const { vote } = t();
  const words: Readonly<Record<string, (names: string) => string>> = vote.verdicts;
  if (verdict) return words[verdict]?.(winner ? optionName(method, winner) : '') ?? '';
  return mean === undefined ? '' : vote.meanIs(mean);
}
