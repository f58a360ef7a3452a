import { EdgeScroll } from '../edgeScroll';
import { dragged, pick, selected } from './selection';

/** What the pointer has hold of: moved until it is let go. */
export interface Held {
  move(x: number, y: number): void;
  /** @param kept False when it was given up: nothing is to happen then. */
  end(kept: boolean): void;
}

/** A card, with what else is picked when it is picked itself, under the pointer as paper in the air; the cards on the board stay. */
export function holdCard(element: HTMLElement, startX: number, startY: number, drop: (cards: readonly string[], onto: string) => void): Held {
  const card = element.dataset['card']!;
  const cards = selected.peek().has(card) ? [card, ...[...selected.peek()].filter((one) => one !== card)] : [card];
  const { left, top, width } = element.getBoundingClientRect();
  const ghost = document.createElement('div');
  ghost.className = 'ghost';
  ghost.popover = 'manual';
  ghost.style.width = `${width}px`;
  ghost.append(element.querySelector('.paper')!.cloneNode(true));
  if (cards.length > 1) ghost.dataset['count'] = `${cards.length}`;
  document.body.append(ghost);
  ghost.showPopover();
  dragged.value = card;

  let at = [startX, startY] as const;
  let over: HTMLElement | undefined;
  const light = (next: HTMLElement | undefined) => {
    if (next === over) return;
    delete over?.dataset['dropOver'];
    over = next;
    if (over) over.dataset['dropOver'] = '';
  };
  const look = () => {
    ghost.style.translate = `${left + at[0] - startX}px ${top + at[1] - startY}px`;
    const found = document.elementFromPoint(...at)?.closest<HTMLElement>('[data-drop]');
    light(found && found.dataset['card'] !== card ? found : undefined);
  };
  const scroll = new EdgeScroll(look);
  return {
    move: (x, y) => {
      at = [x, y];
      look();
      scroll.move(x, y);
    },
    end: (kept) => {
      scroll.stop();
      const onto = over?.dataset['drop'];
      light(undefined);
      ghost.remove();
      dragged.value = undefined;
      if (kept && onto) drop(cards, onto);
    },
  };
}

/** A frame drawn around cards to pick them; with `add` the earlier picks stay. */
export function holdLasso(board: HTMLElement, startX: number, startY: number, add: boolean): Held {
  const before = add ? [...selected.peek()] : [];
  const was = selected.peek();
  const frame = document.createElement('div');
  frame.className = 'lasso';
  document.body.append(frame);
  // In the page's coordinates, so that scrolling does not move where it began.
  const from = [startX + scrollX, startY + scrollY] as const;
  let at = [startX, startY] as const;
  const look = () => {
    const [x, y] = [from[0] - scrollX, from[1] - scrollY];
    const box = { left: Math.min(x, at[0]), top: Math.min(y, at[1]), right: Math.max(x, at[0]), bottom: Math.max(y, at[1]) };
    Object.assign(frame.style, {
      translate: `${box.left}px ${box.top}px`,
      width: `${box.right - box.left}px`,
      height: `${box.bottom - box.top}px`,
    });
    const inside = [...board.querySelectorAll<HTMLElement>('[data-card]')].filter((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect();
      return left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    });
    const wanted = new Set([...before, ...inside.map((card) => card.dataset['card']!)]);
    const picked = selected.peek();
    if (wanted.size !== picked.size || [...wanted].some((card) => !picked.has(card))) pick(wanted);
  };
  const scroll = new EdgeScroll(look);
  return {
    move: (x, y) => {
      at = [x, y];
      look();
      scroll.move(x, y);
    },
    end: (kept) => {
      scroll.stop();
      frame.remove();
      if (!kept) pick(was);
    },
  };
}
