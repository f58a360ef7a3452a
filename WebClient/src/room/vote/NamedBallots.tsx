import type { NamedBallot, RoundView } from '../../contracts';
import { formatList, t } from '../../i18n';
import { plain } from '../../ui/marks';
import { useRoom } from '../context';

export function NamedBallots({ round, named }: { round: RoundView; named: readonly NamedBallot[] }) {
  const { nameOf } = useRoom();
  const label = (option: string) => plain(round.options.find((one) => one.id === option)?.label ?? option);
  return (
    <details>
      <summary>{t().vote.byName}</summary>
      <ul class="stack-tight">
        {named.map(({ person, ballot }) => (
          <li key={person}>
            <strong>{nameOf(person)}</strong>:{' '}
            {ballot.abstain ? t().vote.abstained : formatList(ballot.choices.map((choice) => `${label(choice.option)} (${choice.value})`))}
          </li>
        ))}
      </ul>
    </details>
  );
}
