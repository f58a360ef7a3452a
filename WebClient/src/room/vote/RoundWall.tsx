import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { useRoom } from '../context';
import { methodOf } from './methods';
import { ResultPicture } from './pictures/ResultPicture';
import { RoundState } from './RoundState';
import { progressOf, resultTitle, runningTally } from './rounds';
import { Verdict } from './Verdict';

/** A round for the big screen: its picture as soon as it may be seen, until then how many voted. */
export function RoundWall({ round }: { round: RoundView }) {
  const { view, live } = useRoom();
  const { result } = round;
  const progress = progressOf(round, live);
  const picture = methodOf(round.method)?.picture;
  const tally = result?.tally ?? runningTally(round, progress);
  return (
    <div class="round-wall stack">
      <Verdict round={round} />
      <p class="soft number">
        {result ? (
          t().vote.turnout(result.voted, result.eligible, result.abstained)
        ) : (
          <RoundState round={round} counted={tally !== undefined} />
        )}
      </p>
      {picture && tally && (
        <ResultPicture big picture={picture} shown={{ round, tally, outcome: result?.outcome }} title={resultTitle(view, round)} />
      )}
      {progress && !tally && <p class="round-count number">{t().poll.screen.voted(progress.voted)}</p>}
    </div>
  );
}
