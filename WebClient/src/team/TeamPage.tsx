import { useEffect, useState } from 'preact/hooks';
import { ConnectionState } from '../app/ConnectionState';
import { LoadingPage } from '../app/LoadingPage';
import { Message } from '../app/Message';
import { keepNotesOf } from '../app/notes';
import { refusalText } from '../app/notices';
import { Page } from '../app/Page';
import { useStream } from '../connection';
import { RecoveryCode } from '../home/RecoveryCode';
import { t } from '../i18n';
import { Segmented } from '../ui/Segmented';
import { Board } from './board/Board';
import { makeTeam, TeamProvider } from './context';
import { Meetings } from './Meetings';
import { PeoplePanel } from './people/PeoplePanel';
import { TeamSettings } from './settings/TeamSettings';
import './TeamPage.css';
import { Templates } from './templates/Templates';

type Part = 'meetings' | 'actions' | 'people' | 'templates' | 'settings';

export function TeamPage({ id }: { id: string }) {
  const stream = useStream('team', id);
  const [part, setPart] = useState<Part>('meetings');
  const view = stream.view.value;
  const mine = stream.mine.value;
  const { parts } = t().team;
  useEffect(() => {
    if (view) keepNotesOf(id, view.meetings.map((meeting) => meeting.id));
    else if (stream.refusal.value?.code === 'deleted') keepNotesOf(id, []);
  }, [view?.meetings, stream.refusal.value]);
  if (stream.refusal.value) return <Message text={refusalText(stream.refusal.value)} />;
  if (!view || !mine) return <LoadingPage />;
  const all: readonly Part[] = ['meetings', 'actions', 'people', 'templates', 'settings'];
  return (
    <TeamProvider value={makeTeam(id, view, mine)}>
      <Page title={view.team.name} accent={view.team.accent} bar={<ConnectionState />}>
        <div class="stack">
          <h1 class="team-name" dir="auto">{view.team.name}</h1>
          <RecoveryCode team={id} />
          <Segmented
            label={view.team.name}
            name="part"
            value={part}
            choices={all.map((one) => ({ value: one, label: parts[one] }))}
            onValue={setPart}
          />
          {part === 'meetings' && <Meetings />}
          {part === 'actions' && <Board />}
          {part === 'people' && <PeoplePanel />}
          {part === 'templates' && <Templates />}
          {part === 'settings' && <TeamSettings />}
        </div>
      </Page>
    </TeamProvider>
  );
}
