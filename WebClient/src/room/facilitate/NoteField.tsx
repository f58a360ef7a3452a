import { Check, TriangleAlert } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { keepNotes, readNotes, whenNoted } from '../../app/notes';
import { useAnnounced } from '../../app/voice';
import { t } from '../../i18n';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { TextArea } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { useRoom } from '../context';
import './NotePad.css';

const longest = 20_000;

/** The notes on this meeting. What is typed is kept with each key, so that nothing can come between. */
export function NoteField({ rows }: { rows: number }) {
  const { id, view, mine } = useRoom();
  const of = { person: mine.person, team: view.meeting.team, meeting: id };
  const texts = t().moderate.notes;
  const [text, setText] = useState(() => readNotes(of));
  const [isKept, setKept] = useState<boolean>();
  const state = isKept === undefined ? undefined : isKept ? texts.kept : texts.notKept;
  useEffect(() => whenNoted(of, setText), [id]);
  useAnnounced(state, 'notes');
  const write = (written: string) => {
    setText(written);
    setKept(keepNotes(of, written));
  };
  return (
    <div class="notes stack-tight">
      <TextArea label={texts.field} hideLabel hint={texts.where} placeholder={texts.placeholder} rows={rows} maxLength={longest} value={text} onValue={write} />
      <div class="row-apart">
        <p class="notes-state small" data-lost={isKept === false || undefined}>
          {state && (
            <>
              <Icon of={isKept ? Check : TriangleAlert} size={16} /> {state}
            </>
          )}
        </p>
        {text.trim() && <CopyMarkdown look="plain" markdown={() => `# ${texts.title}: ${view.meeting.title}\n\n${text.trim()}\n`} />}
      </div>
    </div>
  );
}
