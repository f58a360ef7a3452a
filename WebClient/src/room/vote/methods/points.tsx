import { Coins, Minus, Plus } from 'lucide';
import type { Ballot, RoundView } from '../../../contracts';
import { t } from '../../../i18n';
import { IconButton } from '../../../ui/Button';
import { give, given, used } from '../ballot';
import { Shares } from '../inputs/Shares';
import { bars } from '../pictures/bars';
import { usedReceipt } from '../receipts';
import type { BallotProps, Method } from './method';

const step = 10;

function PointsBallot({ round, ballot, want }: BallotProps) {
  const texts = t().vote;
  const left = round.budget - used(ballot);
  return (
    <Shares
      round={round}
      share={(option) => given(ballot, option)}
      control={(option, label) => {
        const points = given(ballot, option.id);
        const most = points + left;
        const put = (value: number) => want(give(ballot, option.id, Math.min(most, Math.max(0, Math.trunc(value) || 0))));
        return (
          <>
            <IconButton
              label={texts.fewerPoints(label, step)}
              icon={Minus}
              look="quiet"
              disabled={points === 0}
              onClick={() => put(points - step)}
            />
            <input
              class="share-points"
              type="number"
              inputMode="numeric"
              min={0}
              max={most}
              aria-label={texts.pointsFor(label)}
              value={points || ''}
              placeholder="0"
              onInput={(event) => {
                put(event.currentTarget.valueAsNumber);
                if (event.currentTarget.valueAsNumber > most) event.currentTarget.value = String(most);
              }}
            />
            <IconButton
              label={texts.morePoints(label, step)}
              icon={Plus}
              look="quiet"
              disabled={left === 0}
              onClick={() => put(points + step)}
            />
          </>
        );
      }}
    />
  );
}

function PointsLeft({ round, ballot }: { round: RoundView; ballot: Ballot }) {
  return <strong class="number">{t().vote.pointsLeft(round.budget - used(ballot))}</strong>;
}

export const points: Method = {
  name: 'points',
  icon: Coins,
  subjects: ['topics', 'actions', 'question'],
  asks: false,
  Ballot: PointsBallot,
  Left: PointsLeft,
  receipt: usedReceipt,
  picture: bars({ sorted: true, weighted: true }),
};
