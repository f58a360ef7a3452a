import type { ComponentChildren } from 'preact';
import './Empty.css';

/** What this place is for, one example, and at most one button. */
export function Empty({ title, example, children }: { title: string; example?: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{title}</p>
      {example && (
        <p class="soft">
          <em>{example}</em>
        </p>
      )}
      {children}
    </div>
  );
}
