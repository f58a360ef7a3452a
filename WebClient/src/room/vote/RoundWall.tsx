import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { useRoom } from '../context';
import { methodOf } from './methods';
import { ResultPicture } from './pictures/ResultPicture';
import { RoundState } from './RoundState';
import { resultTitle } from './rounds';
import { Verdict } from './Verdict';

/** A round for the big screen: how far it is, and its picture as soon as it may be seen. */
export function RoundWall({ round }: { round: RoundView }) {
  const { view, live } = useRoom();
  const { result } = round;
  const picture = methodOf(round.method)?.picture;
  const tally = result?.tally ?? live?.rounds.find((one) => one.id === round.id)?.tally;
  return (
    <div class="round-wall stack">
      <Verdict round={round} />
      <p class="soft number">{result ? t().vote.turnout(result.voted, result.eligible, result.abstained) : <RoundState round={round} />}</p>
      {picture && tally && (
        <ResultPicture big picture={picture} shown={{ round, tally, outcome: result?.outcome }} title={resultTitle(view, round)} />
      )}
    </div>
  );
}
