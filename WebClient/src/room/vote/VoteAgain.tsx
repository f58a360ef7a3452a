import { RotateCcw } from 'lucide';
import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';

/** The same question again, as a new round beside the old one. */
export function VoteAgain({ round }: { round: RoundView }) {
  const { view, canFacilitate, send } = useRoom();
  if (!canFacilitate || view.meeting.phase !== 'live') return null;
  return (
    <Button icon={RotateCcw} onClick={() => send({ type: 'start-round', of: round.id })}>
      {t().vote.again}
    </Button>
  );
}
