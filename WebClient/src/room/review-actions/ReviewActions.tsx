import { useState } from 'preact/hooks';
import { pendingOf, useStream } from '../../connection';
import type { ActionView } from '../../contracts';
import { plural, t } from '../../i18n';
import { optimisticBoard } from '../../team/board/optimistic';
import { Button } from '../../ui/Button';
import { Empty } from '../../ui/Empty';
import { Loading } from '../../ui/Loading';
import { useRoom } from '../context';
import { ReviewOne } from './ReviewOne';

const isOpen = (action: ActionView) => action.status !== 'done' && action.status !== 'dropped';

/** The team's open actions one at a time, in the order they were agreed. */
export function ReviewActions() {
  const { view, me } = useRoom();
  const texts = t().room.review;
  const board = useStream('board', view.meeting.team);
  const [at, setAt] = useState(0);
  const [first] = useState(() => Date.parse(view.meeting.startedAt ?? view.meeting.createdAt));
  if (me?.guest || board.refusal.value) return <Empty title={texts.guests} />;
  if (!board.view.value) return <Loading />;
  // What was settled during this meeting stays in the list, so that nothing jumps under the reader.
  const actions = optimisticBoard(board.view.value, pendingOf(board))
    .actions.filter((action) => action.origin !== view.meeting.id && (isOpen(action) || Date.parse(action.changedAt) >= first))
    .sort((a, b) => a.order - b.order);
  if (actions.length === 0) return <Empty title={texts.empty} example={texts.emptyHint} />;
  const current = Math.min(at, actions.length - 1);
  return (
    <div class="stack">
      <p class="soft number">
        {texts.position(current + 1, actions.length)} · {plural(actions.filter(isOpen).length, texts.openOne, texts.openMany)}
      </p>
      <ReviewOne action={actions[current]!} />
      <div class="row">
        <Button disabled={current === 0} onClick={() => setAt(current - 1)}>
          {texts.previous}
        </Button>
        <Button disabled={current === actions.length - 1} onClick={() => setAt(current + 1)}>
          {texts.next}
        </Button>
      </div>
    </div>
  );
}
