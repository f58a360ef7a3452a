import { ArrowDown, ArrowUp, Eye, EyeOff } from 'lucide';
import type { AgendaItem } from '../contracts';
import { t } from '../i18n';
import { PlannedEnd } from '../room/agenda/PlannedEnd';
import { useRoom } from '../room/context';
import { Button, IconButton } from '../ui/Button';
import { Field } from '../ui/Field';

const extension = 5;

/** The agenda as the facilitator changes it: order, minutes, what is left out. Each change is sent whole. */
export function AgendaEditor() {
  const { view, send, isPending } = useRoom();
  const { lobby, stages, common } = t();
  const agenda = view.meeting.agenda;
  const put = (changed: readonly AgendaItem[]) => void send({ type: 'change-agenda', agenda: changed });
  const change = (at: number, changes: Partial<AgendaItem>) =>
    put(agenda.map((item, index) => (index === at ? { ...item, ...changes } : item)));
  const move = (from: number, to: number) => put(agenda.toSpliced(from, 1).toSpliced(to, 0, agenda[from]!));
  const total = agenda.reduce((sum, item) => sum + (item.skipped ? 0 : item.minutes), 0);
  return (
    <div class="stack-tight">
      <ol class="stack-tight">
        {agenda.map((item, index) => {
          const name = stages.names[item.stage];
          return (
            <li key={item.stage} class="agenda-line" data-skipped={item.skipped || undefined}>
              <span>{name}</span>
              <Field
                label={lobby.agenda.minutes(name)}
                hideLabel
                type="number"
                inputmode="numeric"
                min={0}
                max={120}
                value={String(item.minutes)}
                onValue={() => {}}
                onChange={(event) => change(index, { minutes: Math.min(120, Math.max(0, Math.round(Number(event.currentTarget.value)))) })}
              />
              <span class="row">
                <IconButton label={lobby.agenda.up(name)} icon={ArrowUp} disabled={index === 0} onClick={() => move(index, index - 1)} />
                <IconButton
                  label={lobby.agenda.down(name)}
                  icon={ArrowDown}
                  disabled={index === agenda.length - 1}
                  onClick={() => move(index, index + 1)}
                />
                <IconButton
                  label={item.skipped ? lobby.agenda.include(name) : lobby.agenda.skip(name)}
                  icon={item.skipped ? EyeOff : Eye}
                  onClick={() => change(index, { skipped: !item.skipped })}
                />
              </span>
            </li>
          );
        })}
      </ol>
      <p class="soft number">{lobby.agenda.total(common.minutes(total))}</p>
      {view.meeting.endsAt && (
        <div class="row-apart">
          <PlannedEnd />
          <Button pending={isPending('extend-meeting')} onClick={() => send({ type: 'extend-meeting', minutes: extension })}>
            {t().moderate.plan.extend(extension)}
          </Button>
        </div>
      )}
    </div>
  );
}
