import './Avatar.css';
import { initials } from './names';
import { tints } from './tints';

/** A person's initials; the name stands beside it or is given as its text. */
export function Avatar({ id, name, alone }: { id: string; name: string; alone?: boolean }) {
  const tint = tints[Number.parseInt(id.slice(-2), 16) % tints.length];
  return (
    <span class="avatar" data-tint={tint} {...(alone ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}>
      {initials(name)}
    </span>
  );
}
