import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';
import './Menu.css';

/** A button that opens a small panel beside it. Escape and a click elsewhere close it; focus returns to the button. */
export function Menu({ label, children, iconOnly, ...button }: Omit<ButtonProps, 'children' | 'label'> & { label: string; iconOnly?: boolean; children: (close: () => void) => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    ref.current?.querySelector<HTMLElement>('.button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => { if (!ref.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  return (
    <div class="menu" ref={ref} onKeyDown={(event) => { if (event.key === 'Escape' && open) { event.stopPropagation(); close(); } }}>
      <Button {...button} class={iconOnly ? 'icon-button' : ''} aria-expanded={open} {...(iconOnly && { 'aria-label': label, title: label })} onClick={() => setOpen(!open)}>
        {iconOnly ? undefined : label}
      </Button>
      {open && <div class="menu-panel">{children(close)}</div>}
    </div>
  );
}

export function MenuItem({ children, ...rest }: ButtonProps) {
  return <Button look="plain" {...rest} class="menu-item">{children}</Button>;
}
