import { Pencil, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { notify } from '../../app/notices';
import { send } from '../../connection';
import type { ActionStatus, ActionView } from '../../contracts';
import { daysUntil, formatDue, t } from '../../i18n';
import { IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { useTeam } from '../context';
import { ActionEditor } from './ActionEditor';
import { isSettled, statuses, statusIcons } from './status';

export function ActionLine({ action }: { action: ActionView }) {
  const { id, view, canWrite } = useTeam();
  const { board } = t().team;
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <li>
        <ActionEditor
          action={action}
          onSave={async (draft) => {
            setEditing(false);
            return send('board', id, { type: 'edit-action', action: action.id, ...draft });
          }}
          onCancel={() => setEditing(false)}
        />
      </li>
    );
  const owner = view.members.find((member) => member.id === action.owner)?.name ?? (action.owner && t().common.somebody);
  const overdue = action.due && !isSettled(action.status) && daysUntil(action.due) < 0;
  const remove = async () => {
    const reply = await send('board', id, { type: 'delete-action', action: action.id });
    if (!reply.refusal) notify(() => t().team.board.deleted, { undo: () => void send('board', id, { type: 'restore-action', action: action.id }) });
  };
  return (
    <li class="action-line" data-status={action.status}>
      <Icon of={statusIcons[action.status]} />
      <div>
        <strong dir="auto">{action.text}</strong>
        <p class="soft small" dir="auto">
          {board.ownedBy(owner)}
          {action.due && (
            <>
              {' '}
              ·{' '}
              <span class={overdue ? 'overdue' : ''}>
                {overdue ? board.overdue(formatDue(action.due)) : board.dueOn(formatDue(action.due))}
              </span>
            </>
          )}
        </p>
      </div>
      {canWrite ? (
        <div class="action-tools">
          <Select
            label={board.statusOf(action.text)}
            hideLabel
            value={action.status}
            options={statuses.map((status) => [status, board.statuses[status]] as const)}
            onValue={(status) => send('board', id, { type: 'set-action-status', action: action.id, status: status as ActionStatus })}
          />
          <span class="row">
            <IconButton label={board.edit(action.text)} icon={Pencil} onClick={() => setEditing(true)} />
            <IconButton label={board.delete(action.text)} icon={Trash2} onClick={remove} />
          </span>
        </div>
      ) : (
        <span class="soft">{board.statuses[action.status]}</span>
      )}
    </li>
  );
}
