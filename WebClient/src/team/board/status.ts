import { Ban, Circle, CircleAlert, CircleCheck, CircleDashed } from 'lucide';
import type { ActionStatus } from '../../contracts';

export const statuses: readonly ActionStatus[] = ['open', 'in-progress', 'stuck', 'done', 'dropped'];

/** A shape for each, so that none is told by colour alone. */
export const statusIcons = { open: Circle, 'in-progress': CircleDashed, stuck: CircleAlert, done: CircleCheck, dropped: Ban } as const;

export const isSettled = (status: ActionStatus): boolean => status === 'done' || status === 'dropped';
