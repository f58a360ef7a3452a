import { t } from '../../i18n';
import { useRoom } from '../context';
import { RoundBallot } from '../vote/RoundBallot';
import { RoundResult } from '../vote/RoundResult';
import { roundTitle } from '../vote/words';
import { currentRound } from './currentRound';

/** A poll in the hand: answer, see what comes of it, wait for the next. */
export function PollHand() {
  const { view, canFacilitate } = useRoom();
  const { poll } = t();
  const round = currentRound(view);
  const open = round?.status === 'open';
  return (
    <main id="question" class="poll-now stack" tabIndex={-1}>
      <h1 dir="auto">{round ? roundTitle(round) : view.meeting.title}</h1>
      {round && open && <RoundBallot key={round.id} round={round} untitled tools={false} />}
      {round && !open && <RoundResult key={round.id} round={round} untitled />}
      {!open && !canFacilitate && (
        <p class="soft" role="status">
          {poll.hand.wait}
        </p>
      )}
    </main>
  );
}
