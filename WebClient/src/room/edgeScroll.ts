const edgePx = 72;
const fastestPx = 18;

/** Scrolls what is under the pointer while it is held near an edge, so that one can drag farther than one can see. */
export class EdgeScroll {
  private frame = 0;
  private at: readonly [x: number, y: number] | undefined;

  /** @param onScrolled Called after each step, since other things are under the pointer then. */
  constructor(private readonly onScrolled: () => void) {}

  move(x: number, y: number): void {
    this.at = [x, y];
    if (this.frame === 0) this.frame = requestAnimationFrame(this.step);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.at = undefined;
  }

  private readonly step = (): void => {
    this.frame = 0;
    if (!this.at) return;
    const [x, y] = this.at;
    const pane = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-scrolls]');
    const scroller = pane && pane.scrollHeight > pane.clientHeight ? pane : document.scrollingElement!;
    const bars = document.querySelector('.room-bars')?.getBoundingClientRect().top ?? innerHeight;
    const top = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
    const area = scroller === pane ? pane.getBoundingClientRect() : { top, bottom: bars };
    const speed = speedAt(y, Math.max(area.top, top), Math.min(area.bottom, bars));
    if (speed === 0) return;
    const before = scroller.scrollTop;
    scroller.scrollTop += speed;
    if (scroller.scrollTop === before) return;
    this.onScrolled();
    this.frame = requestAnimationFrame(this.step);
  };
}

/** In pixels a frame: the nearer the edge, the faster. */
function speedAt(y: number, top: number, bottom: number): number {
  const share = (distance: number) => Math.min(1, Math.max(0, 1 - distance / edgePx));
  return Math.round((share(bottom - y) - share(y - top)) * fastestPx);
}
