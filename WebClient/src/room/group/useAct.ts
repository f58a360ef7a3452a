import { signal } from '@preact/signals';
import type { GroupCards, UngroupCards } from '../../contracts';
import { useRoom } from '../context';
import { clear } from './selection';

/** Cards that this reader grouped, and where they have to be if nobody interfered. */
export interface Done {
  readonly cards: readonly string[];
  readonly group: string;
  /** As of `performance.now()`. */
  readonly atMs: number;
}

export const done = signal<readonly Done[]>([]);

/** How often this reader moved cards: that is when gaps close and cards stand in order again. */
export const tidied = signal(0);

export function tidy(): void {
  tidied.value++;
}

/** Groups cards or takes them out, as this reader's own act: at once, and remembered until it is clear that it held. */
export function useAct(): (command: GroupCards | UngroupCards) => void {
  const { send } = useRoom();
  return async (command) => {
    clear();
    tidy();
    done.value = done.value.filter((one) => !one.cards.some((card) => command.cards.includes(card)));
    const reply = await send(command);
    // A new group gets its own id now, and what was refused goes back to where it was: both without a gap.
    tidy();
    if (reply.refusal) return;
    const group = command.type === 'group-cards' ? (command.into ?? reply.created) : undefined;
    if (group) done.value = [...done.value, { cards: command.cards, group, atMs: performance.now() }];
  };
}
