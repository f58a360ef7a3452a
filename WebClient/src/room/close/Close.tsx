import { useRoom } from '../context';
import { RoundBallot } from '../vote/RoundBallot';
import { RoundResult } from '../vote/RoundResult';
import { closedRounds, openRounds, standsIn } from '../vote/rounds';
import { Results } from './Results';

/** The last stage: was it worth the time, and what came out of it. */
export function Close() {
  const { view } = useRoom();
  const open = openRounds(view).filter((round) => standsIn('close', round));
  const closed = closedRounds(view).filter((round) => standsIn('close', round));
  return (
    <div class="stack">
      {open.map((round) => (
        <RoundBallot key={round.id} round={round} />
      ))}
      {closed.map((round) => (
        <RoundResult key={round.id} round={round} />
      ))}
      <Results />
    </div>
  );
}
