import { t } from '../i18n';
import { Button } from '../ui/Button';
import { CopyLink } from '../ui/CopyLink';
import { putAway, recoveryCodes } from './recovery';

export function RecoveryCode({ team }: { team: string }) {
  const code = recoveryCodes.value[team];
  const { recovery } = t().home;
  if (!code) return null;
  return (
    <aside class="panel stack" aria-labelledby="recovery">
      <h2 id="recovery">{recovery.title}</h2>
      <p>{recovery.text}</p>
      <CopyLink text={code} label={recovery.title} />
      <div>
        <Button onClick={() => putAway(team)}>{recovery.kept}</Button>
      </div>
    </aside>
  );
}
