import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { plain } from '../../ui/marks';
import { useRoom } from '../context';
import { CheckMyBallot } from './CheckMyBallot';
import { NamedBallots } from './NamedBallots';
import './RoundResult.css';

/** What a closed round came to, the most votes first. */
export function RoundResult({ round }: { round: RoundView }) {
  const { view } = useRoom();
  const texts = t().vote;
  const result = round.result;
  if (!result) return null;
  const total = (option: string) => result.tally.find((one) => one.option === option)?.total ?? 0;
  const most = Math.max(1, ...round.options.map((option) => total(option.id)));
  const sorted = [...round.options].sort((a, b) => total(b.id) - total(a.id));
  return (
    <section class="panel stack" aria-labelledby={`result-${round.id}`}>
      <h2 id={`result-${round.id}`}>
        {view.rounds.filter((one) => one.method === round.method).length > 1 ? texts.resultOf(round.number) : texts.result}
      </h2>
      <p class="soft">{texts.turnout(result.voted, result.eligible, result.abstained)}</p>
      <ol class="bars">
        {sorted.map((option) => (
          <li key={option.id} class="bar">
            <span dir="auto">{plain(option.label)}</span>
            <strong class="number" aria-label={texts.votes(total(option.id))}>
              {total(option.id)}
            </strong>
            <div class="bar-track" aria-hidden="true">
              <div style={{ width: `${(100 * total(option.id)) / most}%` }} />
            </div>
          </li>
        ))}
      </ol>
      {result.named && <NamedBallots round={round} named={result.named} />}
      <CheckMyBallot round={round} />
    </section>
  );
}
