import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
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

export function Button({ look = 'quiet', icon, pending, children, type = 'button', class: more, ...native }: ButtonProps) {
  return (
    <button type={type} class={`button ${more ?? ''}`} data-look={look} aria-busy={pending || undefined} {...native}>
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
