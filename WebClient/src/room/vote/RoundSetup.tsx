import type { RoundView } from '../../contracts';
import { formatNumber, t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { useRoom } from '../context';
import { chosenPlan, votePlan } from './plan';
import './RoundSetup.css';

const upTo = (most: number) => Array.from({ length: most }, (_, index) => [String(index + 1), formatNumber(index + 1)] as const);

/** How the next round is held, and who may vote in it. */
export function RoundSetup({ again }: { again: RoundView | undefined }) {
  const { view, send, isPresent } = useRoom();
  const texts = t().vote;
  const plan = chosenPlan.value;
  const secret = view.meeting.settings.secretVotes;
  const eligible = view.people.filter((person) => person.role !== 'observer' && !person.removed && !person.waiting && isPresent(person.id));
  const visibilities = (['secret', 'open', 'by-name'] as const).map((one) => [one, texts.visibilities[one]] as const);
  const minutes = [[0, texts.noEnd], ...[2, 3, 5, 10].map((one) => [one, t().common.minutes(one)] as const)] as readonly (readonly [
    number,
    string,
  ])[];
  const change = (changes: Partial<typeof plan>) => {
    chosenPlan.value = { ...plan, ...changes };
  };
  return (
    <section class="panel stack" aria-labelledby="round-setup">
      <h2 id="round-setup">{again ? texts.again : texts.setup}</h2>
      <div class="round-setup">
        <Select
          label={texts.budget}
          value={String(plan.budget)}
          options={upTo(12)}
          onValue={(value) => change({ budget: Number(value) })}
        />
        <Select
          label={texts.perOption}
          value={String(Math.min(plan.perOption, plan.budget))}
          options={upTo(plan.budget)}
          onValue={(value) => change({ perOption: Number(value) })}
        />
        <Select
          label={texts.visibility}
          value={plan.visibility ?? (secret ? 'secret' : 'open')}
          options={visibilities}
          onValue={(value) => change({ visibility: value as 'secret' })}
        />
        <Select
          label={texts.length}
          value={String(plan.minutes)}
          options={minutes.map(([value, label]) => [String(value), label] as const)}
          onValue={(value) => change({ minutes: Number(value) })}
        />
      </div>
      <p class="soft">{texts.eligible(eligible.length)}</p>
      {again && (
        <div>
          <Button onClick={() => send({ type: 'start-round', plan: votePlan(secret), of: again.id })}>{texts.startAgain}</Button>
        </div>
      )}
    </section>
  );
}
