import { signal } from '@preact/signals';
import type { RoundPlan } from '../../contracts';

interface Chosen {
  readonly budget: number;
  readonly perOption: number;
  readonly visibility: RoundPlan['visibility'] | undefined;
  readonly minutes: number;
}

/** How the facilitator wants the next round; used by whichever button starts it. */
export const chosenPlan = signal<Chosen>({ budget: 5, perOption: 3, visibility: undefined, minutes: 3 });

export function votePlan(secretByDefault: boolean): RoundPlan {
  const { budget, perOption, visibility, minutes } = chosenPlan.value;
  return {
    method: 'dots',
    visibility: visibility ?? (secretByDefault ? 'secret' : 'open'),
    title: '',
    budget,
    perOption: Math.min(perOption, budget),
    ...(minutes > 0 && { seconds: minutes * 60 }),
  };
}
