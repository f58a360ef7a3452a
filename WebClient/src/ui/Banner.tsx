import type { ComponentChildren } from 'preact';
import './Banner.css';

/** What concerns everybody here and may ask for an act; a warning says what is wrong instead. */
export function Banner({ tone = 'news', class: more, children }: { tone?: 'news' | 'warning'; class?: string; children: ComponentChildren }) {
  return (
    <div class={`banner ${more ?? ''}`} data-tone={tone}>
      {children}
    </div>
  );
}
