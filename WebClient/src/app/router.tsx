import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

interface Place {
  readonly path: string;
  /** Without the #. Tokens and codes ride here, so that they reach no server log. */
  readonly fragment: string;
}

const here = (): Place => ({ path: location.pathname, fragment: location.hash.slice(1) });

export const place = signal<Place>(here());

addEventListener('popstate', () => {
  place.value = here();
});

export function navigate(to: string, how: 'push' | 'replace' = 'push'): void {
  if (how === 'push') history.pushState(null, '', to);
  else history.replaceState(null, '', to);
  place.value = here();
  scrollTo(0, 0);
}

/** The parts of the path that a pattern such as `/team/:id` leaves open; undefined when it does not match. */
export function match(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const parts = pattern.split('/');
  const given = path.replace(/\/$/, '').split('/');
  if (parts.length !== given.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    if (part.startsWith(':')) found[part.slice(1)] = given[index]!;
    else if (part !== given[index]) return undefined;
  }
  return found;
}

interface LinkProps {
  to: string;
  class?: string;
  title?: string;
  'aria-label'?: string;
  'data-look'?: string;
  children: ComponentChildren;
}

export function Link({ to, ...rest }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return <a href={to} onClick={follow} {...rest} />;
}
