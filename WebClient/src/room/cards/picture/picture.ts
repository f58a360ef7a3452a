import type { CardImage } from '../../../contracts';

/** A picture as a page shows it. */
export interface Picture {
  /** Of the server's picture, or of the one that goes there. */
  readonly id: string;
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

/** What this page brought itself: shown from here, so that it neither waits for the server nor is fetched back. */
const brought = new Map<string, Picture>();

export function bring(picture: Picture): void {
  brought.set(picture.id, picture);
}

/** The size of a picture that this page brought; undefined for others'. */
export function broughtImage(id: string | undefined): CardImage | undefined {
  const found = id === undefined ? undefined : brought.get(id);
  return found && { id: found.id, width: found.width, height: found.height };
}

const known = new Map<string, Picture>();

/** The same object for the same picture. */
export function pictureOf(meeting: string, { id, width, height }: CardImage): Picture {
  const found = brought.get(id) ?? known.get(id) ?? { id, src: `/api/meetings/${meeting}/images/${id}`, width, height };
  known.set(id, found);
  return found;
}

const highest = 260;
const highestStill = 140;

/** The size on a card, in CSS pixels, as long as the card is wide enough: known before the picture is there, so that nothing moves when it comes. */
export function onCard({ width, height }: Picture, still = false): { width: number; height: number } {
  const scale = Math.min(1, (still ? highestStill : highest) / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The first picture among files, as they come by paste, drop or choice. */
export function pictureFile(files: FileList | undefined): File | undefined {
  return [...(files ?? [])].find((file) => file.type.startsWith('image/')) ?? files?.[0];
}
