import type { VNode } from 'preact';
import type { Stage } from '../../contracts';
import { Actions } from '../actions/Actions';
import { CheckIn } from '../check-in/CheckIn';
import { Close } from '../close/Close';
import { Discuss } from '../discuss/Discuss';
import { Group } from '../group/Group';
import { Reflect } from '../reflect/Reflect';
import { ReviewActions } from '../review-actions/ReviewActions';
import { Vote } from '../vote/Vote';

/** What stands in the middle of the room, by stage. */
export const stageContents: Record<Stage, () => VNode | null> = {
  'check-in': CheckIn,
  'review-actions': ReviewActions,
  reflect: Reflect,
  group: Group,
  vote: Vote,
  discuss: Discuss,
  actions: Actions,
  close: Close,
};
