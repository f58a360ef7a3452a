import { access } from '../app/session';

/** Warns that only the server's own machine can open its address. What one would type does not break at its dashes. */
export function Unreachable({ text, small = false }: { text: string; small?: boolean }) {
  if (access.value?.reachable !== false) return null;
  return (
    <p class={small ? 'warning small' : 'warning'}>
      {text.split(/(--[a-z-]+)/).map((part) => (part.startsWith('--') ? <code key={part}>{part}</code> : part))}
    </p>
  );
}
