import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { useRoom } from '../context';
import './RoundList.css';
import { RoundResult } from './RoundResult';
import { resultTitle, verdictOf } from './rounds';

/** Closed rounds, a line each, with their results inside. */
export function RoundList({ rounds }: { rounds: readonly RoundView[] }) {
  const { view } = useRoom();
  return (
    <ul class="stack-tight" aria-label={t().vote.earlier}>
      {rounds.map((round) => (
        <li key={round.id}>
          <details class="round-line">
            <summary>
              <span class="round-line-title" dir="auto">
                {resultTitle(view, round)}
              </span>
              <span class="soft">{verdictOf(round)}</span>
            </summary>
            <RoundResult round={round} untitled />
          </details>
        </li>
      ))}
    </ul>
  );
}
