import { signal } from '@preact/signals';
import type { Room } from '../context';
import { groupPicked } from './SelectionBar';
import { pick, pickUpTo, selected } from './selection';
import type { useAct } from './useAct';

/** True from when "group with …" is asked for by key until its menu opens. */
export const asked = signal(false);

/** Keys on a card that has the focus: arrows move, with Shift they pick; G groups, W groups with, T takes out. */
export function onKey(event: KeyboardEvent, room: Room, act: ReturnType<typeof useAct>): void {
  const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
  if (!focused || !room.canTakePart || event.ctrlKey || event.metaKey || event.altKey) return;
  const id = focused.dataset['card']!;
  const cards = room.view.cards.filter((card) => (selected.peek().size > 0 ? selected.peek().has(card.id) : card.id === id));
  switch (event.key.toLowerCase()) {
    case 'arrowdown':
    case 'arrowright':
      return move(event, focused, 1);
    case 'arrowup':
    case 'arrowleft':
      return move(event, focused, -1);
    case 'g': {
      const command = groupPicked(cards);
      if (command) act(command);
      return;
    }
    case 'w':
      if (selected.peek().size === 0) pick([id]);
      asked.value = true;
      // Or it would be the first letter of the search.
      event.preventDefault();
      return;
    case 't': {
      const grouped = cards.filter((card) => card.group).map((card) => card.id);
      if (grouped.length > 0) act({ type: 'ungroup-cards', cards: grouped });
      return;
    }
  }
}

function move(event: KeyboardEvent, from: HTMLElement, by: number): void {
  const all = [...from.closest('.group-panes')!.querySelectorAll<HTMLElement>('[data-card]')];
  const next = all[all.indexOf(from) + by];
  if (!next) return;
  event.preventDefault();
  next.querySelector<HTMLElement>('button')?.focus();
  if (!event.shiftKey) return;
  const [here, there] = [from.dataset['card']!, next.dataset['card']!];
  pick([...selected.peek(), here]);
  pickUpTo(there, [here, there]);
}
