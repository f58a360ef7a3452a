import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import { pendingOf, send, useStream } from '../../connection';
import { t } from '../../i18n';
import { actionsMarkdown } from '../../room/take/markdown';
import { Button } from '../../ui/Button';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { Empty } from '../../ui/Empty';
import { Segmented } from '../../ui/Segmented';
import { useTeam } from '../context';
import { ActionEditor } from './ActionEditor';
import { ActionLine } from './ActionLine';
import './Board.css';
import { optimisticBoard } from './optimistic';
import { isSettled } from './status';

type Filter = 'open' | 'settled';

/** The team's action items: what is open, soonest due first, and what is settled. */
export function Board() {
  const { id, view, canWrite } = useTeam();
  const { board } = t().team;
  const stream = useStream('board', id);
  const [filter, setFilter] = useState<Filter>('open');
  const [adding, setAdding] = useState(false);
  const pending = pendingOf(stream);
  const actions = stream.view.value ? optimisticBoard(stream.view.value, pending).actions : [];
  const shown = actions
    .filter((action) => isSettled(action.status) === (filter === 'settled'))
    .sort((a, b) =>
      filter === 'open' ? (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.order - b.order : b.changedAt.localeCompare(a.changedAt),
    );
  const nameOf = (person: string) => view.members.find((member) => member.id === person)?.name;
  const settled = actions.filter((action) => isSettled(action.status)).length;
  return (
    <section class="stack" aria-label={board.title} aria-busy={pending.length > 0}>
      <div class="row-apart">
        <Segmented
          label={board.show}
          name="filter"
          value={filter}
          choices={[
            { value: 'open', label: board.open, count: actions.length - settled },
            { value: 'settled', label: board.settled, count: settled },
          ]}
          onValue={setFilter}
        />
        <div class="row">
          {canWrite && !adding && (
            <Button look="primary" icon={Plus} onClick={() => setAdding(true)}>
              {board.add}
            </Button>
          )}
          {shown.length > 0 && <CopyMarkdown markdown={() => actionsMarkdown(shown, nameOf)} />}
        </div>
      </div>
      {adding && (
        <ActionEditor
          onSave={async (draft) => {
            setAdding(false);
            return send('board', id, { type: 'create-action', ...draft });
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {shown.length === 0 && <Empty title={filter === 'open' ? board.empty : board.emptySettled} />}
      <ul class="stack-tight">
        {shown.map((action) => (
          <ActionLine key={action.id} action={action} />
        ))}
      </ul>
    </section>
  );
}
