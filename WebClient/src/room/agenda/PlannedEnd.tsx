import { formatTime, t } from '../../i18n';
import { useForecast } from './useForecast';

/** When the meeting is to end, and how that stands. */
export function PlannedEnd() {
  const plan = useForecast();
  const texts = t().moderate.plan;
  if (!plan) return null;
  const state =
    plan.late > 0 ? texts.late(plan.late) : plan.over > 0 ? texts.over(plan.over) : plan.spare > 0 ? texts.spare(plan.spare) : undefined;
  return (
    <p class="planned-end small number" data-late={plan.over > 0 || undefined}>
      {texts.end(formatTime(plan.plannedEnd))}
      {state && <strong>{state}</strong>}
    </p>
  );
}
