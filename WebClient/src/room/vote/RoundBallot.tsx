import { useAnnounced } from '../../app/voice';
import { t } from '../../i18n';
import type { RoundView } from '../../contracts';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { useRoom } from '../context';
import { methodOf } from './methods';
import { ResultPicture } from './pictures/ResultPicture';
import './RoundBallot.css';
import { progressOf, runningTally } from './rounds';
import { RoundState } from './RoundState';
import { useBallot } from './useBallot';
import { methodTexts, roundTitle } from './words';

interface RoundBallotProps {
  round: RoundView;
  untitled?: boolean;
  /** False where the facilitator's buttons stand elsewhere. */
  tools?: boolean;
}

/** An open round: what is asked, my ballot, and the receipt that stays. */
export function RoundBallot({ round, untitled = false, tools = true }: RoundBallotProps) {
  const { mine, live, past, canFacilitate, send } = useRoom();
  const texts = t().vote;
  const box = useBallot(round);
  const method = methodOf(round.method);
  const { revision, ballot: stored } = box.stored.value;
  const receipt = stored.abstain ? texts.abstained : revision > 0 && method ? method.receipt(round, stored) : texts.noReceipt;
  useAnnounced(!box.pending.value && receipt, `receipt of ${round.id}`);
  if (!method)
    return (
      <Empty title={texts.unknownMethod}>
        <Button onClick={() => location.reload()}>{t().common.reload}</Button>
      </Empty>
    );
  const ballot = box.wanted.value;
  const mayVote = mine.mayVote.includes(round.id);
  const tally = runningTally(round, progressOf(round, live));
  return (
    <section class="stack" aria-label={roundTitle(round)}>
      {!untitled && (round.title || round.subject === 'meeting') && <h2 dir="auto">{roundTitle(round)}</h2>}
      <div class="round-head">
        {mayVote ? (
          method.Left && <method.Left round={round} ballot={ballot} />
        ) : (
          !past && <p>{mine.role === 'observer' ? texts.observers : t().refusals['not-eligible']}</p>
        )}
        <p class="soft number">
          {round.title && `${methodTexts(round.method).name} · `}
          <RoundState round={round} />
        </p>
        {mayVote && (
          <p class="receipt" data-kept={(revision > 0 && !box.pending.value) || undefined}>
            {box.pending.value ? texts.sending : receipt}
          </p>
        )}
      </div>
      {mayVote && <method.Ballot round={round} ballot={ballot} want={(wanted) => box.want(wanted)} />}
      <div class="row">
        {mayVote && (
          <Button aria-pressed={ballot.abstain} onClick={() => box.want({ choices: [], abstain: !ballot.abstain })}>
            {texts.abstain}
          </Button>
        )}
        {tools && canFacilitate && (
          <>
            <Button onClick={() => send({ type: 'close-round', round: round.id })}>{texts.close}</Button>
            <Button look="plain" onClick={() => send({ type: 'cancel-round', round: round.id })}>
              {texts.cancel}
            </Button>
          </>
        )}
      </div>
      {tally && <ResultPicture picture={method.picture} shown={{ round, tally, outcome: undefined }} title={texts.running} />}
    </section>
  );
}
