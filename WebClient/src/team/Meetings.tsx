import { MessageCircleQuestionMark, Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { MeetingEntry, MeetingPhase } from '../contracts';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { useTeam } from './context';
import { ImportMeeting } from './ImportMeeting';
import { MeetingLine } from './MeetingLine';
import { PlanMeeting } from './plan/PlanMeeting';
import { StartPoll } from './StartPoll';

const order: readonly MeetingPhase[] = ['live', 'lobby', 'closed'];

/** What runs now, what comes, and what was. */
export function Meetings() {
  const { view, canWrite } = useTeam();
  const { meetings } = t().team;
  const [dialog, setDialog] = useState<'plan' | 'poll'>();
  const close = () => setDialog(undefined);
  const of = (phase: MeetingPhase): readonly MeetingEntry[] =>
    view.meetings
      .filter((meeting) => meeting.phase === phase)
      .sort((a, b) => (b.closedAt ?? b.createdAt).localeCompare(a.closedAt ?? a.createdAt));
  return (
    <div class="stack">
      {canWrite && (
        <div class="row">
          <Button look="primary" icon={Plus} onClick={() => setDialog('plan')}>
            {meetings.plan}
          </Button>
          <Button icon={MessageCircleQuestionMark} onClick={() => setDialog('poll')}>
            {t().poll.quick}
          </Button>
          <ImportMeeting />
        </div>
      )}
      {view.meetings.length === 0 && <Empty title={meetings.empty} />}
      {order.map(
        (phase) =>
          of(phase).length > 0 && (
            <section key={phase} class="stack-tight" aria-labelledby={`meetings-${phase}`}>
              <h2 id={`meetings-${phase}`}>{meetings.phases[phase]}</h2>
              <ul class="stack-tight">
                {of(phase).map((meeting) => (
                  <MeetingLine key={meeting.id} meeting={meeting} />
                ))}
              </ul>
            </section>
          ),
      )}
      {dialog === 'plan' && <PlanMeeting onClose={close} />}
      {dialog === 'poll' && <StartPoll onClose={close} />}
    </div>
  );
}
