import { Check, ListOrdered, Vote } from 'lucide';
import { useState } from 'preact/hooks';
import { formatTime, t } from '../../i18n';
import { language } from '../../i18n/language';
import { AgendaEditor } from '../../lobby/AgendaEditor';
import { minutes } from '../../connection/http';
import { Button } from '../../ui/Button';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { Dialog } from '../../ui/Dialog';
import { Icon } from '../../ui/Icon';
import { PlannedEnd } from '../agenda/PlannedEnd';
import { useForecast } from '../agenda/useForecast';
import { useRoom } from '../context';
import { RoundList } from '../vote/RoundList';
import { closedRounds } from '../vote/rounds';
import './StageRail.css';

/** The agenda with minutes, as they have to be for the meeting to end in time. A facilitator goes to any stage from here. */
export function StageRail() {
  const { id, view, canFacilitate, send } = useRoom();
  const { stages, common, room } = t();
  const [editing, setEditing] = useState(false);
  const [reading, setReading] = useState(false);
  const closed = closedRounds(view);
  const plan = useForecast();
  const at = view.meeting.agenda.findIndex((item) => item.stage === view.meeting.stage);
  return (
    <div class="stack-tight">
      <ol class="rail">
        {view.meeting.agenda.map(({ stage, minutes, skipped }, index) => {
          const current = stage === view.meeting.stage;
          const planned = plan?.stages.find((one) => one.stage === stage);
          const line = (
            <>
              <span class="rail-name">
                {stages.names[stage]}
                {index < at && !skipped && (
                  <>
                    <Icon of={Check} size={16} />
                    <span class="hidden">, {stages.done}</span>
                  </>
                )}
              </span>
              <span class="rail-time small number">
                <span>
                  {skipped && !current ? stages.skipped : common.minutes(planned?.minutes ?? minutes)}
                  {planned && planned.minutes < planned.planned && (
                    <span class="hidden">, {t().moderate.plan.insteadOf(common.minutes(planned.planned))}</span>
                  )}
                  {current && <span class="hidden">, {stages.current}</span>}
                </span>
                {planned && <span class="rail-until">{t().moderate.plan.until(formatTime(planned.endsAt))}</span>}
              </span>
            </>
          );
          return (
            <li
              key={stage}
              aria-current={current ? 'step' : undefined}
              data-skipped={skipped || undefined}
              data-shorter={(planned && planned.minutes < planned.planned) || undefined}
            >
              {canFacilitate && !current ? (
                <button type="button" onClick={() => send({ type: 'go-to-stage', stage })}>
                  {line}
                </button>
              ) : (
                <div>{line}</div>
              )}
            </li>
          );
        })}
      </ol>
      <PlannedEnd />
      {canFacilitate && (
        <Button look="plain" icon={ListOrdered} class="rail-edit" onClick={() => setEditing(true)}>
          {room.facilitate.editAgenda}
        </Button>
      )}
      {closed.length > 0 && (
        <Button look="plain" icon={Vote} class="rail-edit" onClick={() => setReading(true)}>
          {t().vote.results(closed.length)}
        </Button>
      )}
      <CopyMarkdown look="plain" class="rail-edit" markdown={() => minutes(id, language.value)} />
      {reading && (
        <Dialog look="wide" title={t().vote.results(closed.length)} onClose={() => setReading(false)}>
          <RoundList rounds={closed} />
        </Dialog>
      )}
      {editing && (
        <Dialog title={stages.rail} onClose={() => setEditing(false)}>
          <AgendaEditor />
        </Dialog>
      )}
    </div>
  );
}
