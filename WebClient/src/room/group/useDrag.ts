import { DragGesture } from '@use-gesture/vanilla';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Room } from '../context';
import { type Held, holdCard, holdLasso } from './held';
import { together } from './together';
import { useAct } from './useAct';

const startPx = 6;
/** How long a finger rests on a card before it lifts it; sooner it scrolls. */
const restMs = 250;

/** Dragging cards onto others, with a mouse, pen or finger, beside picking them; and a lasso with mouse and pen from where no card is. */
export function useDrag(room: Room): RefObject<HTMLDivElement | null> {
  const board = useRef<HTMLDivElement>(null);
  const act = useAct();
  const now = useRef({ room, act });
  now.current = { room, act };
  useEffect(() => {
    const element = board.current;
    if (!element) return;
    let held: Held | undefined;
    let isDown = false;
    const take = (target: HTMLElement, event: Event, x: number, y: number): Held | undefined => {
      const { room } = now.current;
      const card = target.closest<HTMLElement>('[data-card]');
      if (!room.canTakePart || target.closest('textarea, a, summary, .button')) return undefined;
      if (!card) {
        const fine = event instanceof PointerEvent && event.pointerType !== 'touch';
        return fine ? holdLasso(element, x, y, event.shiftKey || event.ctrlKey || event.metaKey) : undefined;
      }
      const before = room.view.cards.find((one) => one.id === card.dataset['card'])?.group;
      return holdCard(card, x, y, (cards, onto) => {
        const command = together(now.current.room.view, cards, onto, before);
        if (command) now.current.act(command);
      });
    };
    const end = (kept: boolean) => {
      held?.end(kept);
      if (held) dropClick();
      held = undefined;
    };
    const gesture = new DragGesture(
      element,
      ({ first, last, canceled, cancel, event, target, xy: [x, y], initial: [startX, startY] }) => {
        // A tap that is over before the rest is would else be taken for a drag when the rest is over.
        if (first && isDown) held = take(target as HTMLElement, event, startX, startY);
        if (!held) return cancel();
        held.move(x, y);
        if (last) end(!canceled && event.type !== 'pointercancel');
      },
      {
        pointer: { capture: false, keys: false },
        threshold: matchMedia('(pointer: coarse)').matches ? 0 : startPx,
        preventScroll: restMs,
        preventScrollAxis: 'xy',
      },
    );
    const down = () => (isDown = true);
    const up = () => (isDown = false);
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !held) return;
      event.stopPropagation();
      end(false);
    };
    const menu = (event: Event) => held && event.preventDefault();
    element.addEventListener('pointerdown', down, true);
    element.addEventListener('contextmenu', menu);
    addEventListener('pointerup', up, true);
    addEventListener('pointercancel', up, true);
    addEventListener('keydown', key, true);
    return () => {
      end(false);
      gesture.destroy();
      element.removeEventListener('pointerdown', down, true);
      element.removeEventListener('contextmenu', menu);
      removeEventListener('pointerup', up, true);
      removeEventListener('pointercancel', up, true);
      removeEventListener('keydown', key, true);
    };
  }, []);
  return board;
}

/** The click that ends a drag picks nothing. */
function dropClick(): void {
  const drop = (event: MouseEvent) => {
    if (event.detail > 0) event.stopPropagation();
  };
  addEventListener('click', drop, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', drop, true));
}
