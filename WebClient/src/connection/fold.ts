interface Entity {
  readonly id: string;
}

interface ListChange {
  readonly set: readonly Entity[];
  readonly removed: readonly string[];
}

/** Applies the changes of one update to a view. Knows nothing of what the view means; what did not change keeps its reference. */
export function fold<View extends object>(view: View, changes: object | undefined): View {
  if (!changes) return view;
  const next = { ...view } as Record<string, unknown>;
  for (const [name, change] of Object.entries(changes)) {
    if (change === null || change === undefined) continue;
    const list = next[name];
    next[name] = Array.isArray(list) && isListChange(change) ? foldList(list as Entity[], change) : change;
  }
  return next as View;
}

function isListChange(change: object): change is ListChange {
  return 'set' in change && Array.isArray(change.set) && 'removed' in change && Array.isArray(change.removed);
}

function foldList(list: readonly Entity[], change: ListChange): readonly Entity[] {
  const set = new Map(change.set.map((entity) => [entity.id, entity]));
  const removed = new Set(change.removed);
  const kept = list.filter((entity) => !removed.has(entity.id) || set.has(entity.id)).map((entity) => take(set, entity.id) ?? entity);
  return [...kept, ...set.values()];
}

function take(set: Map<string, Entity>, id: string): Entity | undefined {
  const entity = set.get(id);
  set.delete(id);
  return entity;
}
