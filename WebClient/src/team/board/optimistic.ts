import type { Entry } from '../../connection';
import { serverNow } from '../../connection/clock';
import { fold } from '../../connection/fold';
import type { ActionView, BoardCommand, BoardView } from '../../contracts';

/** The board as its reader sees it: what the server said, with their own unconfirmed acts on top. */
export function optimisticBoard(view: BoardView, entries: readonly Entry<'board'>[]): BoardView {
  const missing = entries.filter((entry) => entry.created || !isHere(view, entry.command));
  return missing.reduce((shown, entry) => apply(shown, entry.command, entry.created ?? entry.id), view);
}

/** What a command makes may come before its answer, which names it: then it is known by its words, and not shown twice. */
function isHere(view: BoardView, command: BoardCommand): boolean {
  if (command.type !== 'create-action') return false;
  return view.actions.some((one) => one.text === command.text && one.owner === command.owner && one.due === command.due);
}

function apply(view: BoardView, command: BoardCommand, id: string): BoardView {
  const put = (set: readonly ActionView[], removed: readonly string[] = []) => fold(view, { actions: { set, removed } });
  const change = (of: string, changed: (action: ActionView) => ActionView) =>
    put(view.actions.filter((action) => action.id === of).map(changed));
  switch (command.type) {
    case 'create-action': {
      const { type: _, ...draft } = command;
      const now = new Date(serverNow()).toISOString();
      return put([{ id, ...draft, status: 'open', order: Number.MAX_SAFE_INTEGER, createdAt: now, changedAt: now }]);
    }
    case 'edit-action': {
      const { type: _, action, ...draft } = command;
      return change(action, ({ owner: _owner, due: _due, ...kept }) => ({ ...kept, ...draft }));
    }
    case 'set-action-status':
      return change(command.action, (action) => ({ ...action, status: command.status }));
    case 'delete-action':
      return put([], [command.action]);
    case 'restore-action':
      return view;
  }
}
