/** Where a line of a list is, in pixels. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The place a line takes when it is held `by` pixels below where it was: it passes another once its edge is over that one's middle. */
export function placeAt(lines: readonly Extent[], from: number, by: number): number {
  const { top, bottom } = lines[from]!;
  let place = from;
  while (by > 0 && place < lines.length - 1 && bottom + by > middle(lines[place + 1]!)) place++;
  while (by < 0 && place > 0 && top + by < middle(lines[place - 1]!)) place--;
  return place;
}

/** By how much each line gives way while one of them is held over another's place. */
export function givingWay(lines: readonly Extent[], from: number, to: number): number[] {
  const { top, bottom } = lines[from]!;
  const up = from < lines.length - 1 ? top - lines[from + 1]!.top : 0;
  const down = from > 0 ? bottom - lines[from - 1]!.bottom : 0;
  return lines.map((_, index) => (index > from && index <= to ? up : index < from && index >= to ? down : 0));
}

function middle({ top, bottom }: Extent): number {
  return (top + bottom) / 2;
}
