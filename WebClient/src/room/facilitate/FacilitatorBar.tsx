import { ChevronRight, NotebookPen } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import './FacilitatorBar.css';
import { MoreMenu } from './MoreMenu';
import { nextStep } from './nextStep';
import { NotePad } from './NotePad';
import { NudgeLine } from './NudgeLine';
import { TimerMenu } from './TimerMenu';

/** The facilitator's tools, apart from what everybody has. */
export function FacilitatorBar() {
  const { view, send, isPending } = useRoom();
  const [noting, setNoting] = useState(false);
  const frame = useRef<HTMLElement>(null);
  const step = nextStep(view);
  const close = () => {
    setNoting(false);
    frame.current?.querySelector<HTMLElement>('.note-pad-opener')?.focus();
  };
  return (
    <section id="facilitate" tabIndex={-1} class="facilitator-bar" aria-label={t().room.facilitate.title} ref={frame}>
      <TimerMenu />
      <MoreMenu />
      <Button
        class="icon-button note-pad-opener"
        icon={NotebookPen}
        aria-label={t().moderate.notes.title}
        title={t().moderate.notes.title}
        aria-expanded={noting}
        onClick={() => setNoting(!noting)}
      />
      <NudgeLine />
      <Button look="primary" class="next-step" icon={ChevronRight} pending={isPending(step.command.type)} onClick={() => send(step.command)}>
        {step.label}
      </Button>
      {noting && <NotePad onClose={close} />}
    </section>
  );
}
