import { ShieldCheck } from 'lucide';
import { t } from '../../i18n';
import { Menu } from '../../ui/Menu';
import { useRoom } from '../context';

/** What is hidden from whom in this meeting, in plain words. */
export function Shield() {
  const texts = t().room.shield;
  return (
    <Menu label={texts.title} icon={ShieldCheck} look="plain" iconOnly>
      {() => (
        <div class="shield stack-tight">
          <h2>{texts.title}</h2>
          <ShieldLines />
        </div>
      )}
    </Menu>
  );
}

export function ShieldLines() {
  const { settings, revealed } = useRoom().view.meeting;
  const texts = t().room.shield;
  return (
    <ul class="stack-tight">
      <li>{settings.anonymous ? texts.anonymous : texts.named}</li>
      <li>{!settings.hideCards ? texts.open : revealed ? texts.revealed : texts.hidden}</li>
      <li>{settings.secretVotes ? texts.secretVotes : texts.openVotes}</li>
    </ul>
  );
}
