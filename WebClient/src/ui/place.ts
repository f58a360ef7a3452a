const gap = 4;
const edge = 8;

/** Puts a panel under its anchor, or above it where there is more room, and inside the window. */
export function placeBeside(panel: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const below = innerHeight - at.bottom - gap - edge;
  const above = at.top - gap - edge;
  const { offsetWidth: width, scrollHeight } = panel;
  const up = scrollHeight > below && above > below;
  const height = Math.min(scrollHeight + 2, up ? above : below);
  const wanted = at.left + at.width / 2 > innerWidth / 2 ? at.right - width : at.left;
  panel.style.maxHeight = `${height}px`;
  panel.style.left = `${Math.max(edge, Math.min(wanted, innerWidth - width - edge))}px`;
  panel.style.top = `${up ? at.top - gap - height : at.bottom + gap}px`;
}
