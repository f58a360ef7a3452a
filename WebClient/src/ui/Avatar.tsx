import './Avatar.css';
import { initials } from './names';
import { tints } from './tints';

/** A person's initials; the name stands beside it. */
export function Avatar({ id, name }: { id: string; name: string }) {
  const tint = tints[Number.parseInt(id.slice(-2), 16) % tints.length];
  return (
    <span class="avatar" data-tint={tint} aria-hidden>
      {initials(name)}
    </span>
  );
}
