import { EllipsisVertical } from 'lucide';
import { useState } from 'preact/hooks';
import { Link } from '../app/router';
import { exportAddress } from '../connection/http';
import type { MeetingEntry } from '../contracts';
import { formatInstant, t } from '../i18n';
import { language } from '../i18n/language';
import { Button, DownloadLink } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Menu, MenuItem } from '../ui/Menu';
import { useTeam } from './context';
import { PollLine } from './PollLine';

export function MeetingLine({ meeting }: { meeting: MeetingEntry }) {
  const { send, canWrite } = useTeam();
  const { meetings } = t().team;
  const [asking, setAsking] = useState(false);
  return (
    <li class="meeting-line" data-phase={meeting.phase}>
      <Link to={`/meeting/${meeting.id}`}>
        <span class="meeting-what">
          <strong dir="auto">{meeting.title}</strong>
          {meeting.kind === 'poll' && <PollLine title={meeting.title} result={meeting.result} />}
        </span>
        <span class="soft small">{formatInstant(meeting.closedAt ?? meeting.createdAt)}</span>
      </Link>
      {canWrite && (
        <Menu label={meetings.menu(meeting.title)} icon={EllipsisVertical} look="plain" iconOnly>
          {(close) => (
            <MenuItem
              onClick={() => {
                close();
                setAsking(true);
              }}
            >
              {t().common.delete}
            </MenuItem>
          )}
        </Menu>
      )}
      {asking && (
        <Dialog title={meetings.delete(meeting.title)} onClose={() => setAsking(false)}>
          <p>{meetings.deleteText}</p>
          <div class="row">
            <DownloadLink href={exportAddress(meeting.id, 'json', language.value)}>
              {meetings.exportFirst}
            </DownloadLink>
            <Button
              look="danger"
              onClick={() => {
                setAsking(false);
                void send({ type: 'delete-meeting', meeting: meeting.id });
              }}
            >
              {t().common.delete}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
}
