import type { ComponentChildren, PartialInputHTMLAttributes, TextareaHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import './Field.css';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  hideLabel?: boolean;
}

interface Refusable {
  /** Why what stands here is not taken, and what to do. */
  problem?: string | undefined;
}

function Frame({
  id,
  label,
  hint,
  problem,
  hideLabel,
  children,
}: Omit<FieldProps, 'value' | 'onValue'> & Refusable & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label for={id} class={hideLabel ? 'hidden' : ''}>
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} class="problem small" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

type Input = Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'label' | 'value' | 'role' | 'type'> & {
  type?: 'text' | 'search' | 'number' | 'date';
};

export function Field({ label, hint, problem, value, onValue, hideLabel, type = 'text', ...native }: FieldProps & Refusable & Input) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} problem={problem} hideLabel={hideLabel ?? false}>
      <input
        id={id}
        type={type as 'text'}
        dir="auto"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={[hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...native}
      />
    </Frame>
  );
}

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'label' | 'value'>;

export function TextArea({ label, hint, value, onValue, hideLabel, ...native }: FieldProps & Area) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} hideLabel={hideLabel ?? false}>
      <textarea
        id={id}
        dir="auto"
        aria-describedby={hint && `${id}-hint`}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        {...native}
      />
    </Frame>
  );
}

export function Select({
  label,
  hint,
  value,
  onValue,
  hideLabel,
  options,
}: FieldProps & { options: readonly (readonly [value: string, text: string])[] }) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} hideLabel={hideLabel ?? false}>
      <select id={id} aria-describedby={hint && `${id}-hint`} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}

export function Toggle({
  label,
  hint,
  on,
  onToggle,
  disabled,
}: {
  label: string;
  hint?: string;
  on: boolean;
  onToggle: (on: boolean) => void;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div class="toggle">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={on}
        disabled={disabled ?? false}
        aria-describedby={hint && `${id}-hint`}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="soft small">
          {hint}
        </p>
      )}
    </div>
  );
}
