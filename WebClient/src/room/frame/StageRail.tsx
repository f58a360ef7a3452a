import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { AgendaEditor } from '../../lobby/AgendaEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useRoom } from '../context';
import './StageRail.css';

/** The agenda with minutes. A facilitator goes to any stage from here. */
export function StageRail() {
  const { view, canFacilitate, send } = useRoom();
  const { stages, common, room } = t();
  const [editing, setEditing] = useState(false);
  return (
    <div class="stack-tight">
      <ol class="rail">
        {view.meeting.agenda.map(({ stage, minutes, skipped }) => {
          const current = stage === view.meeting.stage;
          const line = (
            <>
              <span>{stages.names[stage]}</span>
              <span class="small number">{skipped ? stages.skipped : common.minutes(minutes)}{current && <span class="hidden">, {stages.current}</span>}</span>
            </>
          );
          return (
            <li key={stage} aria-current={current ? 'step' : undefined} data-skipped={skipped || undefined}>
              {canFacilitate && !current ? <button type="button" onClick={() => send({ type: 'go-to-stage', stage })}>{line}</button> : <div>{line}</div>}
            </li>
          );
        })}
      </ol>
      {canFacilitate && <Button look="plain" onClick={() => setEditing(true)}>{room.facilitate.editAgenda}</Button>}
      {editing && <Dialog title={stages.rail} onClose={() => setEditing(false)}><AgendaEditor /></Dialog>}
    </div>
  );
}
