import { DragGesture } from '@use-gesture/vanilla';
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { EdgeScroll } from '../../edgeScroll';
import { givingWay, placeAt } from './places';

const startPx = 4;

/** Dragging a list's lines to other places: with mouse and pen wherever nothing is to press, with a finger by the grip, since it scrolls elsewhere. */
export function useDragOrder(list: RefObject<HTMLElement | null>, isShown: boolean, put: (option: string, place: number) => void): void {
  const now = useRef(put);
  now.current = put;
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let held: HeldLine | undefined;
    const end = (kept: boolean) => {
      const done = held?.end();
      held = undefined;
      if (kept && done) now.current(done.option, done.place);
    };
    const gesture = new DragGesture(
      element,
      ({ first, last, canceled, cancel, event, target, xy: [x, y], initial: [, startY] }) => {
        if (first) held = take(element, target as HTMLElement, event, startY);
        if (!held) return cancel();
        held.move(x, y);
        if (last) end(!canceled && event.type !== 'pointercancel');
      },
      { pointer: { keys: false }, threshold: startPx },
    );
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !held) return;
      event.stopPropagation();
      end(false);
    };
    addEventListener('keydown', key, true);
    return () => {
      end(false);
      gesture.destroy();
      removeEventListener('keydown', key, true);
    };
  }, [isShown]);
}

function take(list: HTMLElement, target: HTMLElement, event: Event, startY: number): HeldLine | undefined {
  const line = target.closest<HTMLElement>('[data-option]');
  const isTouch = event instanceof PointerEvent ? event.pointerType === 'touch' : true;
  const isFree = isTouch ? target.closest('[data-grip]') : !target.closest('button, a, details');
  return line && isFree ? new HeldLine(list, line, startY) : undefined;
}

/** A line under the pointer; the others give way, and the list itself stays as it is until the line is let go. */
class HeldLine {
  private readonly lines: readonly HTMLElement[];
  private readonly extents;
  private readonly from: number;
  private readonly listTop: number;
  private readonly scroll = new EdgeScroll(() => this.show());
  private place: number;
  private y: number;

  constructor(
    private readonly list: HTMLElement,
    private readonly line: HTMLElement,
    private readonly startY: number,
  ) {
    this.lines = [...list.children] as HTMLElement[];
    this.extents = this.lines.map((one) => one.getBoundingClientRect());
    this.listTop = list.getBoundingClientRect().top;
    this.place = this.from = this.lines.indexOf(line);
    this.y = startY;
    list.dataset['held'] = '';
    line.dataset['held'] = '';
  }

  move(x: number, y: number): void {
    this.y = y;
    this.show();
    this.scroll.move(x, y);
  }

  end(): { option: string; place: number } {
    this.scroll.stop();
    for (const line of this.lines) line.style.translate = '';
    delete this.list.dataset['held'];
    delete this.line.dataset['held'];
    return { option: this.line.dataset['option']!, place: this.place };
  }

  private show(): void {
    // Scrolling moves the list, not what is held.
    const by = this.y - this.startY - (this.list.getBoundingClientRect().top - this.listTop);
    this.place = placeAt(this.extents, this.from, by);
    const ways = givingWay(this.extents, this.from, this.place);
    this.lines.forEach((line, index) => (line.style.translate = `0 ${index === this.from ? by : ways[index]}px`));
  }
}
