import { Annoyed, Frown, Laugh, Meh, Smile } from 'lucide';

export const moods = [1, 2, 3, 4, 5] as const;

export type Mood = (typeof moods)[number];

export const moodIcons = { 1: Frown, 2: Annoyed, 3: Meh, 4: Smile, 5: Laugh } as const;

export function asMood(value: number): Mood {
  return moods.find((mood) => mood === value) ?? 3;
}
