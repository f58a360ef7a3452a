import { NotebookPen } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { NoteField } from './NoteField';

/** The notes once the meeting is over. */
export function MyNotes() {
  const [open, setOpen] = useState(false);
  const { title } = t().moderate.notes;
  return (
    <>
      <Button icon={NotebookPen} onClick={() => setOpen(true)}>
        {title}
      </Button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <NoteField rows={8} />
        </Dialog>
      )}
    </>
  );
}
