import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import { DotOption } from './DotOption';
import './DotRound.css';
import { DotsLeft } from './DotsLeft';
import { RoundState } from './RoundState';
import { given, used } from './rounds';
import { useBallot } from './useBallot';

/** Dot voting: dots left as big marks, a topic a line, and the receipt that stays. */
export function DotRound({ round }: { round: RoundView }) {
  const { mine, live, canFacilitate, send } = useRoom();
  const texts = t().vote;
  const box = useBallot(round);
  const ballot = box.wanted.value;
  const eligible = round.eligible.includes(mine.person);
  const left = round.budget - used(ballot);
  const tally = live?.rounds.find((one) => one.id === round.id)?.tally;
  return (
    <div class="stack">
      <div class="dot-head">
        {eligible ? (
          <DotsLeft budget={round.budget} left={left} />
        ) : (
          <p>{mine.role === 'observer' ? texts.observers : t().refusals['not-eligible']}</p>
        )}
        <RoundState round={round} />
        {eligible && (
          <p class="receipt" role="status" data-pending={box.pending.value || undefined}>
            {box.pending.value
              ? texts.sending
              : ballot.abstain
                ? texts.abstained
                : box.stored.value.revision > 0
                  ? texts.receipt(used(box.stored.value.ballot), round.budget)
                  : texts.noReceipt}
          </p>
        )}
      </div>
      <ul class="dot-options">
        {round.options.map((option) => (
          <DotOption
            key={option.id}
            option={option}
            dots={given(ballot, option.id)}
            total={tally?.find((one) => one.option === option.id)?.total}
            most={Math.min(round.perOption, given(ballot, option.id) + left)}
            box={eligible ? box : undefined}
          />
        ))}
      </ul>
      <div class="row">
        {eligible && (
          <Button aria-pressed={ballot.abstain} onClick={() => box.want({ choices: [], abstain: !ballot.abstain })}>
            {texts.abstain}
          </Button>
        )}
        {canFacilitate && (
          <Button look="plain" onClick={() => send({ type: 'cancel-round', round: round.id })}>
            {texts.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}
