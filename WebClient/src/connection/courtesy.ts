import { batch } from '@preact/signals';

/** A pause of this length is no typing any more. */
const pauseMs = 200;

const waiting: (() => void)[] = [];
let typedAt = Number.NEGATIVE_INFINITY;

addEventListener(
  'keydown',
  () => {
    typedAt = performance.now();
    // The frame shows the key; after it there is time until the next one.
    requestAnimationFrame(() => setTimeout(letIn));
  },
  true,
);

/** Does what others caused, in order: at once, or while somebody types right after a key is shown, so that no key waits for it. */
export function afterKeys(act: () => void): void {
  if (waiting.push(act) > 1) return;
  const restMs = typedAt + pauseMs - performance.now();
  if (restMs > 0) setTimeout(letIn, restMs);
  else letIn();
}

function letIn(): void {
  batch(() => waiting.splice(0).forEach((act) => act()));
}
