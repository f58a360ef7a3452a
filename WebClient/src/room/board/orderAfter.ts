/** The order that moves nobody: all who were there keep their places, who is new comes last. */
export function orderAfter(before: readonly string[], ids: readonly string[]): readonly string[] {
  const known = new Set(before);
  return [...before, ...ids.filter((id) => !known.has(id))];
}
