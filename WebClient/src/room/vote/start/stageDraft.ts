import { signal } from '@preact/signals';
import type { MeetingView, RoundPlan } from '../../../contracts';
import { type Draft, planOf, usualInStage } from './draft';

/** What the facilitator has changed in the stage's own form; whichever button starts the round takes it from here. */
export const stageDraft = signal<Draft | undefined>(undefined);

/** The round that the stage for voting would start now; undefined while something is missing. */
export function stagePlan(view: MeetingView): RoundPlan | undefined {
  return planOf(stageDraft.value ?? usualInStage(view), view);
}
