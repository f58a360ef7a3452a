import { send } from '../../connection';
import type { ActionView } from '../../contracts';
import { formatDue, t } from '../../i18n';
import { statuses, statusIcons } from '../../team/board/status';
import { Button } from '../../ui/Button';
import { plain } from '../../ui/marks';
import { useRoom } from '../context';

/** One action and its five possible answers. */
export function ReviewOne({ action }: { action: ActionView }) {
  const { view, nameOf, canTakePart } = useRoom();
  const { board } = t().team;
  return (
    <section class="panel stack" aria-live="off">
      <h2 dir="auto">{plain(action.text)}</h2>
      <p class="soft" dir="auto">
        {board.ownedBy(action.owner && nameOf(action.owner))}
        {action.due && ` · ${board.dueOn(formatDue(action.due))}`}
      </p>
      <div class="row" role="group" aria-label={board.status}>
        {statuses.map((status) => (
          <Button
            key={status}
            icon={statusIcons[status]}
            aria-pressed={action.status === status}
            disabled={!canTakePart}
            onClick={() => send('board', view.meeting.team, { type: 'set-action-status', action: action.id, status })}
          >
            {board.statuses[status]}
          </Button>
        ))}
      </div>
    </section>
  );
}
