import { beat, serverNow } from '../../connection';
import type { RoundView } from '../../contracts';
import { formatClock, t } from '../../i18n';
import { useRoom } from '../context';

/** How far a round is, for everybody: how many voted, what is hidden, how long it runs. */
export function RoundState({ round }: { round: RoundView }) {
  const { live } = useRoom();
  const texts = t().vote;
  const voted = live?.rounds.find((one) => one.id === round.id)?.voted ?? 0;
  if (round.deadline) void beat.value;
  const leftSeconds = round.deadline && Math.max(0, Math.ceil((Date.parse(round.deadline) - serverNow()) / 1000));
  return (
    <p class="soft number">
      {texts.voted(voted, round.eligible.length)} · {texts.visibilityHints[round.visibility]}
      {leftSeconds !== undefined && ` · ${texts.ends(formatClock(Number(leftSeconds)))}`}
    </p>
  );
}
