import { CircleCheck, CircleX, Info } from 'lucide';
import type { RoundView } from '../../contracts';
import { Icon } from '../../ui/Icon';
import { verdictOf } from './rounds';

const tones: Readonly<Record<string, 'good' | 'bad'>> = {
  won: 'good',
  passed: 'good',
  consensus: 'good',
  rejected: 'bad',
  objections: 'bad',
};

const icons = { good: CircleCheck, bad: CircleX, warn: Info };

/** What the outcome means, in words. */
export function Verdict({ round }: { round: RoundView }) {
  const words = verdictOf(round);
  if (!words) return null;
  const verdict = round.result?.outcome?.verdict;
  const tone = verdict ? (tones[verdict] ?? 'warn') : undefined;
  return (
    <p class="verdict" data-tone={tone} dir="auto">
      {tone && <Icon of={icons[tone]} />}
      {words}
    </p>
  );
}
