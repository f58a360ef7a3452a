import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import './Button.css';
import { Icon, type IconNode } from './Icon';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'loading'>;

export interface ButtonProps extends Native {
  look?: 'primary' | 'quiet' | 'plain' | 'danger';
  icon?: IconNode;
  /** Sent, not yet confirmed. */
  pending?: boolean | undefined;
  children?: ComponentChildren;
}

/** Where it becomes disabled under somebody's fingers it keeps the focus, and only does nothing, until they leave it. */
export function Button({ look = 'quiet', icon, pending, children, type = 'button', class: more, disabled, onClick, ...native }: ButtonProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const [, setLeft] = useState(0);
  const held = disabled === true && ref.current !== null && ref.current === document.activeElement;
  return (
    <button
      ref={ref}
      type={type}
      class={`button ${more ?? ''}`}
      data-look={look}
      aria-busy={pending || undefined}
      {...native}
      {...(held
        ? {
            'aria-disabled': true,
            onClick: (event: Event) => event.preventDefault(),
            onBlur: () => setLeft((count) => count + 1),
          }
        : { disabled: disabled ?? false, onClick })}
    >
      {icon && <Icon of={icon} />}
      {children && <span dir="auto">{children}</span>}
    </button>
  );
}

/** Something to take away, as a button among buttons. */
export function DownloadLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="button" data-look="quiet" href={href} download>
      {children}
    </a>
  );
}

/** A button whose words are its name and its tooltip. */
export function IconButton({ label, icon, ...rest }: Omit<ButtonProps, 'children' | 'label'> & { label: string; icon: IconNode }) {
  return <Button look="plain" {...rest} icon={icon} aria-label={label} title={label} class={`icon-button ${rest.class ?? ''}`} />;
}
