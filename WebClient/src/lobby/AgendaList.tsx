import { t } from '../i18n';
import { useRoom } from '../room/context';

export function AgendaList() {
  const { stages, common } = t();
  const agenda = useRoom().view.meeting.agenda.filter((item) => !item.skipped);
  return (
    <ol class="stack-tight">
      {agenda.map((item) => (
        <li key={item.stage} class="row-apart">
          <span>{stages.names[item.stage]}</span>
          <span class="soft number">{common.minutes(item.minutes)}</span>
        </li>
      ))}
    </ol>
  );
}
