import { useEffect } from 'preact/hooks';
import { dialogs } from '../../ui/dialogs';

const parts = '.top-bar, .room-rail, .room-stage, .room-people, .room-bars > *';
const stops = 'a[href], button:not(:disabled), select, summary, input:not(:disabled), textarea, [tabindex="0"]';

/** F6 goes on to the next part of the room, with Shift to the one before, since a full board lies between its beginning and the bars. */
export function useParts(): void {
  useEffect(() => {
    addEventListener('keydown', leap);
    return () => removeEventListener('keydown', leap);
  }, []);
}

function leap(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey || dialogs.value.length > 0) return;
  event.preventDefault();
  const places = [...document.querySelectorAll<HTMLElement>(parts)].flatMap((part) => entryOf(part) ?? []);
  const at = places.findIndex(({ part }) => part.contains(document.activeElement));
  const next = event.shiftKey ? (at < 0 ? -1 : at - 1) : at + 1;
  places.at(next % places.length)?.entry.focus();
}

/** The content takes the focus itself, so that its name is heard; of the others the first control does. */
function entryOf(part: HTMLElement): { part: HTMLElement; entry: HTMLElement } | undefined {
  const entry = part.tagName === 'MAIN' ? part : [...part.querySelectorAll<HTMLElement>(stops)].find((one) => one.checkVisibility());
  return entry && part.checkVisibility() ? { part, entry } : undefined;
}
