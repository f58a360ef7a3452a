import { History, Printer } from 'lucide';
import { navigate } from '../../app/router';
import { exportAddress, minutes } from '../../connection/http';
import { t } from '../../i18n';
import { language } from '../../i18n/language';
import { Button, DownloadLink } from '../../ui/Button';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { useRoom } from '../context';
import { MyNotes } from '../facilitate/MyNotes';

const formats = ['md', 'csv', 'json'] as const;

export function TakeAway() {
  const { id, view, canFacilitate } = useRoom();
  const texts = t().room.close;
  return (
    <nav class="row no-print" aria-label={texts.takeAway}>
      {formats.map((format) => (
        <DownloadLink key={format} href={exportAddress(id, format, language.value)}>
          {texts.formats[format]}
        </DownloadLink>
      ))}
      <CopyMarkdown markdown={() => minutes(id, language.value)} />
      <Button icon={History} onClick={() => navigate(`/meeting/${id}/replay`)}>
        {t().replay.watch}
      </Button>
      <Button icon={Printer} onClick={() => print()}>
        {texts.print}
      </Button>
      {canFacilitate && view.meeting.kind !== 'poll' && <MyNotes />}
    </nav>
  );
}
