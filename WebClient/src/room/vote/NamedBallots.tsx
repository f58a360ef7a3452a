import type { Ballot, NamedBallot, RoundView } from '../../contracts';
import { formatList, t } from '../../i18n';
import { useRoom } from '../context';
import { optionName } from './words';

export function NamedBallots({ round, named }: { round: RoundView; named: readonly NamedBallot[] }) {
  const { nameOf } = useRoom();
  // A choice of a budget of one says all by itself; else how much it was given stands beside it.
  const shown = ({ choices }: Ballot) =>
    [...choices].map(({ option, value }) => {
      const found = round.options.find((one) => one.id === option);
      const name = found ? optionName(round.method, found) : option;
      return round.budget > 1 ? `${name} (${value})` : name;
    });
  return (
    <details>
      <summary>{t().vote.byName}</summary>
      <ul class="stack-tight">
        {named.map(({ person, ballot }) => (
          <li key={person}>
            <strong dir="auto">{nameOf(person)}</strong>: {ballot.abstain ? t().vote.abstained : formatList(shown(ballot))}
            {ballot.reason && ` – ${ballot.reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
