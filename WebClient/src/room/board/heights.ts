const heights = new WeakMap<Element, number>();

const observer = new ResizeObserver((entries) => {
  for (const { target, borderBoxSize } of entries) heights.set(target, borderBoxSize[0]!.blockSize);
});

/** Keeps an element's height known: to ask for it while others change the page would lay the page out again for each question. */
export function watchHeight(element: Element): () => void {
  observer.observe(element);
  return () => observer.unobserve(element);
}

/** In CSS pixels, as of the last frame. */
export function heightOf(element: HTMLElement): number {
  return heights.get(element) ?? element.offsetHeight;
}
