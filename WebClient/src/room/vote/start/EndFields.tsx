import { t } from '../../../i18n';
import { Select, Toggle } from '../../../ui/Field';
import type { DraftProps } from './RoundForm';

/** What ends a round, and what it needs to decide; out of the way, since what is usual mostly fits. */
export function EndFields({ draft, onDraft }: DraftProps) {
  const texts = t().vote;
  return (
    <details class="round-more">
      <summary>{texts.more}</summary>
      <div class="stack">
        <div class="round-fields">
          <Select
            label={texts.length}
            value={String(draft.minutes)}
            options={[['0', texts.noEnd], ...[1, 2, 3, 5, 10].map((one) => [String(one), t().common.minutes(one)] as const)]}
            onValue={(value) => onDraft({ ...draft, minutes: Number(value) })}
          />
          <Select
            label={texts.quorum}
            value={String(draft.quorum)}
            options={[['0', texts.anyNumber], ...[50, 67, 75, 100].map((one) => [String(one), texts.percent(one)] as const)]}
            onValue={(value) => onDraft({ ...draft, quorum: Number(value) })}
          />
        </div>
        <Toggle
          label={texts.closeWhenAllVoted}
          hint={texts.closeWhenAllVotedHint}
          on={draft.closeWhenAllVoted}
          onToggle={(closeWhenAllVoted) => onDraft({ ...draft, closeWhenAllVoted })}
        />
      </div>
    </details>
  );
}
