import { useState } from 'preact/hooks';
import { pictureFile } from './picture';
import type { Draft } from './useDraft';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** What makes an element take a picture that is dropped on it. */
export function useDrop(draft: Draft | undefined) {
  const [over, setOver] = useState(false);
  if (!draft) return {};
  return {
    'data-dropping': over || undefined,
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const file = pictureFile(event.dataTransfer?.files);
      if (file) void draft.take(file);
      (event.currentTarget as Element).querySelector('textarea')?.focus();
    },
  };
}
