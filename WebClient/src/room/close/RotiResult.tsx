import type { RoundView } from '../../contracts';
import { formatNumber, t } from '../../i18n';
import { CheckMyBallot } from '../vote/CheckMyBallot';

/** The mean of the values, by the number of those who gave each. */
export function RotiResult({ round }: { round: RoundView }) {
  const texts = t().room.close;
  const tally = round.result?.tally.filter((one) => one.voters > 0) ?? [];
  const voters = tally.reduce((sum, one) => sum + one.voters, 0);
  const mean = tally.reduce((sum, one) => sum + Number(one.option) * one.voters, 0) / voters;
  return (
    <section class="panel stack-tight" aria-labelledby="roti-result">
      <h2 id="roti-result">{texts.rotiResult}</h2>
      {voters > 0 ? (
        <p>
          <strong class="number">{formatNumber(Math.round(mean * 10) / 10)}</strong> {texts.ofFive} · {texts.voters(voters)}
        </p>
      ) : (
        <p class="soft">{texts.noRoti}</p>
      )}
      <CheckMyBallot round={round} />
    </section>
  );
}
