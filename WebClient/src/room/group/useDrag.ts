import { useRef } from 'preact/hooks';
import type { Room } from '../context';
import { clear, selected } from './selection';

const startPx = 6;

interface Drag {
  readonly card: string;
  readonly element: HTMLElement;
  readonly x: number;
  readonly y: number;
  /** Where on the card it was taken hold of, so that it stays under the pointer when others change the layout. */
  readonly grabX: number;
  readonly grabY: number;
  moved: boolean;
  over?: HTMLElement;
}

/** Dragging with a mouse or pen, beside picking: a card, with what else is picked, onto another card or a group. Touch scrolls. */
export function useDrag(room: Room) {
  const drag = useRef<Drag | undefined>(undefined);

  const light = (over: HTMLElement | undefined) => {
    delete drag.current?.over?.dataset['dropOver'];
    if (over) over.dataset['dropOver'] = '';
    if (drag.current) {
      if (over) drag.current.over = over;
      else delete drag.current.over;
    }
  };
  const end = () => {
    const ended = drag.current;
    light(undefined);
    drag.current = undefined;
    if (!ended) return undefined;
    delete ended.element.dataset['dragged'];
    ended.element.style.translate = '';
    return ended;
  };

  return {
    onPointerDown: (event: PointerEvent) => {
      const element = (event.target as HTMLElement).closest<HTMLElement>('[data-card]');
      if (!element || event.button !== 0 || event.pointerType === 'touch' || !room.canTakePart) return;
      const { left, top } = element.getBoundingClientRect();
      const { clientX: x, clientY: y } = event;
      drag.current = { card: element.dataset['card']!, element, x, y, grabX: x - left, grabY: y - top, moved: false };
    },
    onPointerMove: (event: PointerEvent) => {
      const current = drag.current;
      if (!current) return;
      const [x, y] = [event.clientX - current.x, event.clientY - current.y];
      if (!current.moved && Math.hypot(x, y) < startPx) return;
      if (!current.moved) (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      current.moved = true;
      current.element.dataset['dragged'] = '';
      current.element.style.translate = '';
      const { left, top } = current.element.getBoundingClientRect();
      current.element.style.translate = `${event.clientX - left - current.grabX}px ${event.clientY - top - current.grabY}px`;
      const over = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-drop]');
      light(over && over !== current.element ? over : undefined);
    },
    onPointerUp: () => {
      const over = drag.current?.over?.dataset['drop'];
      const ended = end();
      if (!ended?.moved || !over) return;
      const cards = [...new Set([ended.card, ...selected.peek()])];
      const group = room.view.groups.some((one) => one.id === over);
      void room.send(group ? { type: 'group-cards', cards, into: over } : { type: 'group-cards', cards: [...new Set([...cards, over])] });
      clear();
    },
    onPointerCancel: () => void end(),
  };
}
