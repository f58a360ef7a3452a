import { CopyLink } from '../../ui/CopyLink';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { DownloadLink } from '../../ui/Button';
import { FileButton } from '../../ui/FileButton';
import { Qr } from '../../ui/Qr';
import { useTexts } from '../../i18n';
import { State } from '../Specimen';
import type { GuideWords } from '../words.en';

const link = 'https://collab.example.org/go#K7MQ2XWD';

export function Passing({ samples, states }: GuideWords) {
  const { common } = useTexts();
  return (
    <>
      <State name={states.usual}>
        <CopyLink text={link} label={samples.link} />
      </State>
      <State name={common.qr}>
        <Qr text={link} label={common.qr} />
      </State>
      <State name={states.down}>
        <div class="row">
          <CopyMarkdown markdown={() => samples.card} />
          <DownloadLink href="/icon.svg">{samples.export}</DownloadLink>
        </div>
      </State>
      <State name={states.file}>
        <div>
          <FileButton label={samples.import} accept=".json" onFile={() => {}} />
        </div>
      </State>
    </>
  );
}
