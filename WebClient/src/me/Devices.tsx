import { Trash2 } from 'lucide';
import { tellProblem } from '../app/notices';
import { navigate } from '../app/router';
import { signedOut, me, refreshMe } from '../app/session';
import { http } from '../connection/http';
import { formatInstant, t } from '../i18n';
import { Button, IconButton } from '../ui/Button';

export function Devices() {
  const { devices } = t().me;
  const revoke = (id: string) => http.revokeDevice(id).then(refreshMe).catch(tellProblem);
  const signOut = () =>
    http
      .signOut()
      .then(signedOut)
      .then(() => navigate('/'))
      .catch(tellProblem);
  return (
    <section class="panel stack" aria-labelledby="devices">
      <h2 id="devices">{devices.title}</h2>
      <ul class="stack-tight">
        {me.value?.devices.map((device) => (
          <li key={device.id} class="row-apart">
            <div>
              <strong>{device.label}</strong>
              {device.current && ` (${devices.current})`}
              <p class="soft small">{devices.added(formatInstant(device.addedAt))}</p>
            </div>
            {device.current ? (
              <Button onClick={signOut}>{devices.signOut}</Button>
            ) : (
              <IconButton label={devices.revoke(device.label)} icon={Trash2} onClick={() => revoke(device.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
