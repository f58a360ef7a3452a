import { Bell, BellOff } from 'lucide';
import { notify } from '../app/notices';
import { t } from '../i18n';
import { alertedMeeting, askForAlerts, endAlerts, mayAsk } from '../room/alerts';
import { useRoom } from '../room/context';
import { Button } from '../ui/Button';

/** The one place that asks for leave to notify: somebody waits here, and may want to do something else meanwhile. */
export function CallMe() {
  const { id } = useRoom();
  const texts = t().room.alerts;
  if (!mayAsk()) return null;
  const on = alertedMeeting.value === id;
  const toggle = async () => {
    if (on) endAlerts();
    else if (!(await askForAlerts(id))) notify(() => t().room.alerts.denied);
  };
  return (
    <div class="stack-tight">
      <div>
        <Button icon={on ? BellOff : Bell} aria-pressed={on} onClick={toggle}>
          {texts.call}
        </Button>
      </div>
      <p class="soft small">{on ? texts.on : texts.hint}</p>
    </div>
  );
}
