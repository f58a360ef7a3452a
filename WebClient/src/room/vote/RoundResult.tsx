import { Presentation } from 'lucide';
import { useState } from 'preact/hooks';
import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useRoom } from '../context';
import { CheckMyBallot } from './CheckMyBallot';
import { methodOf } from './methods';
import { NamedBallots } from './NamedBallots';
import { ResultPicture } from './pictures/ResultPicture';
import './RoundResult.css';
import { RoundWall } from './RoundWall';
import { resultTitle } from './rounds';
import { Verdict } from './Verdict';
import { VoteAgain } from './VoteAgain';

/** What a closed round came to: in words, as a picture, with what was said against it, and with the means to check it. */
export function RoundResult({ round, untitled = false }: { round: RoundView; untitled?: boolean }) {
  const { view } = useRoom();
  const texts = t().vote;
  const [large, setLarge] = useState(false);
  const { result } = round;
  if (!result) return null;
  const title = resultTitle(view, round);
  const picture = methodOf(round.method)?.picture;
  return (
    <section class="panel stack" aria-label={title}>
      {!untitled && <h2 dir="auto">{title}</h2>}
      <Verdict round={round} />
      <p class="soft number">{texts.turnout(result.voted, result.eligible, result.abstained)}</p>
      {picture && <ResultPicture picture={picture} shown={{ round, tally: result.tally, outcome: result.outcome }} title={title} />}
      {result.outcome?.reasons && result.outcome.reasons.length > 0 && (
        <div class="stack-tight">
          <h3>{texts.reasons}</h3>
          <ul class="reasons">
            {result.outcome.reasons.map((reason, index) => (
              <li key={index} dir="auto">
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {result.named && <NamedBallots round={round} named={result.named} />}
      <div class="row no-print">
        <CheckMyBallot round={round} />
        <VoteAgain round={round} />
        <Button icon={Presentation} onClick={() => setLarge(true)}>
          {texts.large}
        </Button>
      </div>
      {large && (
        <Dialog look="wall" title={title} onClose={() => setLarge(false)}>
          <RoundWall round={round} />
        </Dialog>
      )}
    </section>
  );
}
