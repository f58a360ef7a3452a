import { Undo2 } from 'lucide';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { topicTitle } from '../cards/model';
import { useRoom } from '../context';
import { done, tidy } from './useAct';

const mostShown = 12;

/** What was grouped, the latest first, each undone on its own. */
export function Steps() {
  const room = useRoom();
  const texts = t().room.group;
  const steps = [...room.view.steps].sort((a, b) => b.order - a.order).slice(0, mostShown);
  if (steps.length === 0) return null;
  const undo = (step: string) => {
    done.value = [];
    tidy();
    void room.send({ type: 'undo-step', step });
  };
  return (
    <details>
      <summary>{room.canTakePart ? texts.steps : texts.stepsToRead}</summary>
      <ol class="stack-tight">
        {steps.map((step) => (
          <li key={step.id} class="row-apart">
            <span dir="auto" class={step.undone ? 'soft' : ''}>
              {texts.step(step.kind, step.cards, topicTitle(room, step.group, 40))}
              {step.by && <span class="soft small"> · {room.nameOf(step.by)}</span>}
            </span>
            {step.undone ? (
              <span class="soft small">{texts.undone}</span>
            ) : (
              room.canTakePart && (
                <Button look="plain" icon={Undo2} pending={room.isPending(step.id)} onClick={() => undo(step.id)}>
                  {t().common.undo}
                </Button>
              )
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
