import { Check, Hand, ListOrdered, Users } from 'lucide';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { useRoom } from '../context';
import './MeBar.css';
import type { Sheet } from './RoomFrame';

/** What I can do in every stage. On narrow screens the people and the agenda open from here. */
export function MeBar({ onSheet }: { onSheet: (sheet: Sheet) => void }) {
  const { me, view, live, canTakePart, isPending, send } = useRoom();
  const texts = t().room.me;
  const here = live?.presentCount ?? view.people.filter((person) => !person.removed && !person.waiting).length;
  const ready = me?.ready ?? false;
  const handUp = me?.handRaised !== undefined;
  return (
    <div class="me-bar">
      {canTakePart && (
        <>
          <Button icon={Check} aria-pressed={ready} pending={isPending('ready')} onClick={() => send({ type: 'set-ready', ready: !ready })}>
            {texts.ready}
          </Button>
          <Button
            icon={Hand}
            aria-pressed={handUp}
            pending={isPending('raise-hand')}
            onClick={() => send({ type: 'raise-hand', up: !handUp })}
          >
            {handUp ? texts.handDown : texts.handUp}
          </Button>
        </>
      )}
      <span class="grow" />
      <Button class="me-bar-agenda" icon={ListOrdered} look="plain" aria-label={t().stages.rail} onClick={() => onSheet('agenda')} />
      <Button class="me-bar-people" icon={Users} look="plain" aria-label={t().room.people.here(here)} onClick={() => onSheet('people')}>
        {here}
      </Button>
    </div>
  );
}
