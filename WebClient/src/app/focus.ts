const stops = 'a[href], button:not(:disabled), select, summary, input:not(:disabled), [tabindex="0"]';
/** Where to go only if the reader asks to: a phone would open its keyboard. */
const fields = 'input:not([type=radio], [type=checkbox]), textarea';
const mostRemembered = 5;

/** What had the focus last, with all that was around it then, from inside to outside. */
let trail: readonly Element[] = [];
/** What had it before, the latest first. */
let earlier: readonly Element[] = [];

/**
 * Keeps the focus in the page when what had it is taken away, by the reader's own act or by somebody else's: with the card it was on, else on
 * what stands in its place now, else where the reader was before, else at the beginning of the content. Without this it falls to the page's
 * beginning, and who uses keys or a screen reader is lost.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (trail[0] && trail[0] !== target) earlier = [trail[0], ...earlier].slice(0, mostRemembered);
    trail = around(target as Element);
  });
  // Who presses beside everything leaves on purpose.
  document.addEventListener('pointerup', () => {
    if (isNowhere()) trail = [];
  });
  new MutationObserver((changes) => {
    if (trail.length > 0 && isNowhere()) find(changes);
  }).observe(document.body, { childList: true, subtree: true });
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function around(element: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) found.push(at);
  return found;
}

function find(changes: readonly MutationRecord[]): void {
  const [own, ...frames] = trail as [Element, ...Element[]];
  const lost = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(own)));
  // Panels and toolbars in the top layer are about what the reader came from.
  const about = frames.some((one) => one.matches('[popover]')) ? [...trail, ...earlier] : trail;
  const card = about.map((one) => one.closest<HTMLElement>('[data-card]')?.dataset['card']).find(Boolean);
  const frame = frames.find((one) => one.isConnected)!;
  const inside = around(frame).filter((one) => !one.querySelector('main'));
  const content = inside.findIndex((one) => one.matches('main'));
  const places = [
    own,
    card && document.querySelector(`[data-card="${card}"]`)?.querySelector(stops),
    ...inside.slice(0, content < 0 ? undefined : content).flatMap((one) => nearest(one, lost, changes)),
    content < 0 ? undefined : inside[content],
    ...earlier,
    document.querySelector('main'),
  ];
  for (const place of places) {
    if (!(place instanceof HTMLElement) || !place.isConnected || !place.checkVisibility()) continue;
    place.focus({ preventScroll: true });
    if (!isNowhere()) return;
  }
}

/** What can take the focus in a frame: from where something was lost on to the end, then back to the beginning. */
function nearest(frame: Element, lost: MutationRecord | undefined, changes: readonly MutationRecord[]): readonly Element[] {
  const all = [...frame.querySelectorAll(stops)].filter((one) => !one.matches(fields));
  const from = lost?.previousSibling;
  if (!from?.isConnected) return all;
  const isNew = changes.some(({ addedNodes }) => [...addedNodes].includes(from as ChildNode));
  const isBefore = (one: Element) =>
    (one.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 || (!isNew && from.contains(one));
  return [...all.filter((one) => !isBefore(one)), ...all.filter(isBefore).reverse()];
}
