import { X } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { NoticeList } from '../app/NoticeList';
import { Voice } from '../app/Voice';
import { useTexts } from '../i18n';
import { IconButton } from './Button';
import './Dialog.css';
import { closed, opened } from './dialogs';

/** A native modal: focus, Escape and the background are the browser's. On phones it rises from the bottom. */
export function Dialog({
  title,
  onClose,
  children,
  look = 'box',
}: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  look?: 'box' | 'wide' | 'sheet' | 'wall';
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { common } = useTexts();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    opened(id);
    return () => {
      dialog?.close();
      closed(id);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      class="dialog"
      data-look={look}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div class="dialog-inside stack">
        <div class="row-apart">
          <h2 id={id} dir="auto">{title}</h2>
          <IconButton label={common.close} icon={X} onClick={onClose} />
        </div>
        {children}
      </div>
      <NoticeList dialog={id} />
      <Voice />
    </dialog>
  );
}
