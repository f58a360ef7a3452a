import { beat, serverNow } from '../../connection';
import type { RoundView } from '../../contracts';
import { formatClock, t } from '../../i18n';
import { useRoom } from '../context';
import { progressOf } from './rounds';

/**
 * How far a round is, for everybody: how many voted, what is hidden, when it ends and what it needs. A recording does not know how many had voted by then.
 * @param counted False where how many voted is told beside it.
 */
export function RoundState({ round, counted = true }: { round: RoundView; counted?: boolean }) {
  const { live, past } = useRoom();
  const texts = t().vote;
  const progress = progressOf(round, live);
  const deadline = past ? undefined : round.deadline;
  if (deadline) void beat.value;
  const leftSeconds = deadline && Math.max(0, Math.ceil((Date.parse(deadline) - serverNow()) / 1000));
  const parts = [
    counted && !past && texts.voted(progress?.voted ?? 0, progress?.eligible ?? round.eligibleCount),
    texts.visibilityHints[round.visibility],
    leftSeconds !== undefined && texts.ends(formatClock(Number(leftSeconds))),
    round.quorum !== undefined && texts.needs(round.quorum),
    round.closeWhenAllVoted && texts.closesItself,
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
