import type { RoundVisibility } from '../../../contracts';
import { formatNumber, t } from '../../../i18n';
import { Select } from '../../../ui/Field';
import { EndFields } from './EndFields';
import type { DraftProps } from './RoundForm';

/** Above these nobody counts their choices. */
const mostNamed = 12;

const upTo = (most: number) => Array.from({ length: most }, (_, index) => [String(index + 1), formatNumber(index + 1)] as const);

/** The rules of a round: limits, who sees what, and what ends it. */
export function RuleFields({ draft, onDraft }: DraftProps) {
  const texts = t().vote;
  const { method, budget, perOption } = draft;
  const { limits, variants } = method;
  const variantNames: Readonly<Record<string, string>> = texts.variants;
  return (
    <>
      <div class="round-fields">
        {limits && (
          <Select
            label={limits.perOption ? texts.budget : texts.mostChoices}
            value={String(budget)}
            options={limits.perOption ? upTo(limits.most) : [[String(limits.most), texts.anyNumber], ...upTo(mostNamed)]}
            onValue={(value) => onDraft({ ...draft, budget: Number(value) })}
          />
        )}
        {limits?.perOption && (
          <Select
            label={texts.perOption}
            value={String(Math.min(perOption, budget))}
            options={upTo(budget)}
            onValue={(value) => onDraft({ ...draft, perOption: Number(value) })}
          />
        )}
        {variants && (
          <Select
            label={texts.variant}
            value={draft.variant}
            options={variants.map((one) => [one, variantNames[one] ?? one] as const)}
            onValue={(variant) => onDraft({ ...draft, variant })}
          />
        )}
        <Select
          label={texts.visibility}
          value={draft.visibility}
          options={(['secret', 'open', 'by-name'] as const).map((one) => [one, texts.visibilities[one]] as const)}
          onValue={(value) => onDraft({ ...draft, visibility: value as RoundVisibility })}
        />
      </div>
      <EndFields draft={draft} onDraft={onDraft} />
    </>
  );
}
