import { ChevronRight } from 'lucide';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import './FacilitatorBar.css';
import { MoreMenu } from './MoreMenu';
import { nextStep } from './nextStep';
import { TimerMenu } from './TimerMenu';

/** The facilitator's tools, apart from what everybody has. */
export function FacilitatorBar() {
  const { view, send, isPending } = useRoom();
  const step = nextStep(view);
  return (
    <section class="facilitator-bar" aria-label={t().room.facilitate.title}>
      <TimerMenu />
      <MoreMenu />
      <span class="grow" />
      <Button look="primary" icon={ChevronRight} pending={isPending(step.command.type)} onClick={() => send(step.command)}>
        {step.label}
      </Button>
    </section>
  );
}
