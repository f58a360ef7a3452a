import { access } from '../app/session';
import { Banner } from '../ui/Banner';

/** Warns that only the server's own machine can open its address. What one would type does not break at its dashes. */
export function Unreachable({ text }: { text: string }) {
  if (access.value?.reachable !== false) return null;
  return (
    <Banner tone="warning">
      <p>{text.split(/(--[a-z-]+)/).map((part) => (part.startsWith('--') ? <code key={part}>{part}</code> : part))}</p>
    </Banner>
  );
}
