import { voice } from './voice';

/** Where the voice is heard. A modal dialog has one of its own: what is outside of it is silent as long as it is open. */
export function Voice() {
  return (
    <p class="hidden announcer" aria-live="polite" aria-atomic="true">
      {voice.value}
    </p>
  );
}
