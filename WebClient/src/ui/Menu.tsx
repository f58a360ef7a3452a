import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';
import './Menu.css';
import { placeBeside } from './place';

type MenuProps = Omit<ButtonProps, 'children' | 'label'> & {
  label: string;
  iconOnly?: boolean;
  children: (close: () => void) => ComponentChildren;
};

/** A button that opens a small panel beside it, above all else. Escape and a click elsewhere close it; focus returns to the button. */
export function Menu({ label, children, iconOnly, ...button }: MenuProps) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    frame.current?.querySelector<HTMLElement>('.button')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!frame.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  const key = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  return (
    <div class="menu" ref={frame} onKeyDown={key}>
      <Button
        {...button}
        class={iconOnly ? 'icon-button' : ''}
        aria-expanded={open}
        {...(iconOnly && { 'aria-label': label, title: label })}
        onClick={() => setOpen(!open)}
      >
        {iconOnly ? undefined : label}
      </Button>
      {open && <Panel label={label}>{children(close)}</Panel>}
    </div>
  );
}

function Panel({ label, children }: { label: string; children: ComponentChildren }) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current!;
    const place = () => placeBeside(element, element.parentElement!);
    element.showPopover();
    place();
    const grown = new ResizeObserver(place);
    grown.observe(element);
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    return () => {
      grown.disconnect();
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
    };
  }, []);
  return (
    <div ref={panel} class="menu-panel" popover="manual" role="group" aria-label={label}>
      {children}
    </div>
  );
}

export function MenuItem({ children, ...rest }: ButtonProps) {
  return (
    <Button look="plain" {...rest} class="menu-item">
      {children}
    </Button>
  );
}
