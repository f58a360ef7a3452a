import { CircleDot, Minus, Plus } from 'lucide';
import type { Ballot, RoundView } from '../../../contracts';
import { t } from '../../../i18n';
import { IconButton } from '../../../ui/Button';
import { give, given, used } from '../ballot';
import { Shares } from '../inputs/Shares';
import { dotsOnCards } from '../pictures/dotsOnCards';
import { usedReceipt } from '../receipts';
import './dots.css';
import type { BallotProps, Method } from './method';

function DotsBallot({ round, ballot, want }: BallotProps) {
  const texts = t().vote;
  const left = round.budget - used(ballot);
  return (
    <Shares
      round={round}
      share={(option) => given(ballot, option)}
      control={(option, label) => {
        const dots = given(ballot, option.id);
        const full = dots >= Math.min(round.perOption, dots + left);
        const put = (value: number) => want(give(ballot, option.id, value));
        return (
          <>
            <IconButton label={texts.take(label)} icon={Minus} look="quiet" disabled={dots === 0} onClick={() => put(dots - 1)} />
            <span class="share-dots" role="img" aria-label={texts.dots(dots)}>
              {dots}
            </span>
            <IconButton
              label={texts.give(label)}
              icon={Plus}
              look={full ? 'quiet' : 'primary'}
              disabled={full}
              onClick={() => put(dots + 1)}
            />
          </>
        );
      }}
    />
  );
}

/** The dots left, as big marks. */
function DotsLeft({ round, ballot }: { round: RoundView; ballot: Ballot }) {
  const left = round.budget - used(ballot);
  return (
    <div class="dots" role="img" aria-label={t().vote.left(left)}>
      {Array.from({ length: round.budget }, (_, index) => (
        <span key={index} class="dot" data-used={index >= left || undefined} />
      ))}
    </div>
  );
}

export const dots: Method = {
  name: 'dots',
  icon: CircleDot,
  subjects: ['topics', 'actions', 'question'],
  asks: false,
  limits: { budget: 5, most: 12, perOption: 3 },
  Ballot: DotsBallot,
  Left: DotsLeft,
  receipt: usedReceipt,
  picture: dotsOnCards,
};
