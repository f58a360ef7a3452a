import { useRoom } from '../context';
import { EmptyStage } from '../EmptyStage';
import { t } from '../../i18n';
import { RoundBallot } from './RoundBallot';
import { RoundList } from './RoundList';
import { RoundResult } from './RoundResult';
import { closedRounds, openRounds, standsIn } from './rounds';
import { StagePlan } from './start/StagePlan';

/** Where the room votes: what is open, else what came of it and what to vote on next. */
export function Vote() {
  const { view, canFacilitate } = useRoom();
  const texts = t().vote;
  const open = openRounds(view).filter((round) => standsIn('vote', round));
  const [last, ...earlier] = closedRounds(view).filter((round) => standsIn('vote', round));
  if (open.length > 0)
    return (
      <div class="stack">
        {open.map((round) => (
          <RoundBallot key={round.id} round={round} />
        ))}
      </div>
    );
  return (
    <div class="stack">
      {last && <RoundResult key={last.id} round={last} />}
      {canFacilitate ? <StagePlan /> : !last && <EmptyStage title={texts.notYet} example={texts.notYetHint} />}
      {earlier.length > 0 && (
        <section class="stack-tight" aria-labelledby="earlier-rounds">
          <h2 id="earlier-rounds">{texts.earlier}</h2>
          <RoundList rounds={earlier} />
        </section>
      )}
    </div>
  );
}
