import { useEffect } from 'preact/hooks';
import { Dialog } from '../../ui/Dialog';
import { useRoom } from '../context';
import { lookedAt } from './looked';
import { RoundBallot } from './RoundBallot';
import { RoundResult } from './RoundResult';
import { resultTitle, standsIn } from './rounds';
import { roundTitle } from './words';

/** A round beside the stage: so that whoever writes or reads there finds it as they left it. */
export function RoundSheet() {
  const { view } = useRoom();
  const round = view.rounds.find((one) => one.id === lookedAt.value);
  const close = () => (lookedAt.value = undefined);
  const over = round && (round.status === 'cancelled' || standsIn(view.meeting.stage, round));
  useEffect(() => {
    if (over) close();
  }, [over]);
  if (!round || over) return null;
  const open = round.status === 'open';
  return (
    <Dialog look="sheet" title={open ? roundTitle(round) : resultTitle(view, round)} onClose={close}>
      {open ? <RoundBallot round={round} untitled /> : <RoundResult round={round} untitled />}
    </Dialog>
  );
}
