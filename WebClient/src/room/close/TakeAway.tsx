import { History, Printer } from 'lucide';
import { navigate } from '../../app/router';
import { exportAddress, minutes } from '../../connection/http';
import { t } from '../../i18n';
import { Button, DownloadLink } from '../../ui/Button';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { useRoom } from '../context';

const formats = ['md', 'csv', 'json'] as const;

export function TakeAway() {
  const { id } = useRoom();
  const texts = t().room.close;
  return (
    <nav class="row no-print" aria-label={texts.takeAway}>
      {formats.map((format) => (
        <DownloadLink key={format} href={exportAddress(id, format)}>
          {texts.formats[format]}
        </DownloadLink>
      ))}
      <CopyMarkdown markdown={() => minutes(id)} />
      <Button icon={History} onClick={() => navigate(`/meeting/${id}/replay`)}>
        {t().replay.watch}
      </Button>
      <Button icon={Printer} onClick={() => print()}>
        {texts.print}
      </Button>
    </nav>
  );
}
