import { BadgeCheck } from 'lucide';
import { useState } from 'preact/hooks';
import type { RoundView } from '../../contracts';
import { useAnnounced } from '../../app/voice';
import { counts } from '../../connection/ballots';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import { isCounted, keptBallotId } from './counted';

/** Lets a voter convince themselves that their ballot is among the counted, without anybody learning which it is. */
export function CheckMyBallot({ round }: { round: RoundView }) {
  const { mine } = useRoom();
  const texts = t().vote;
  const [found, setFound] = useState<boolean>();
  const answer = found === undefined ? '' : found ? texts.counted : texts.notCounted;
  useAnnounced(answer, `ballot in ${round.id}`);
  const stored = mine.ballots.find((ballot) => ballot.round === round.id);
  const ballotId = stored ? counts(stored.ballot) && stored.ballotId : keptBallotId(round.id);
  if (!ballotId || !round.result) return null;
  const { result } = round;
  return (
    <div class="row">
      <Button icon={BadgeCheck} onClick={() => setFound(isCounted(result, ballotId))}>
        {texts.check}
      </Button>
      <p>{answer}</p>
    </div>
  );
}
