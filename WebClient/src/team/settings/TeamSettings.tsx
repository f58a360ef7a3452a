import { useState } from 'preact/hooks';
import { navigate } from '../../app/router';
import { refreshMe } from '../../app/session';
import { http } from '../../connection/http';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { ConfirmByName } from '../../ui/ConfirmByName';
import { Field } from '../../ui/Field';
import { tints } from '../../ui/tints';
import { useTeam } from '../context';
import { AccentPicker } from './AccentPicker';

export function TeamSettings() {
  const { id, view, isLeader, send } = useTeam();
  const { settings } = t().team;
  const [name, setName] = useState(view.team.name);
  const [accent, setAccent] = useState(view.team.accent);
  if (!isLeader) return <p class="soft">{settings.leadersOnly}</p>;
  const remove = async (typed: string) => {
    await http.deleteTeam(id, typed.trim());
    await refreshMe();
    navigate('/');
  };
  return (
    <div class="stack">
      <form
        class="panel stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send({ type: 'rename-team', name: name.trim(), accent });
        }}
      >
        <Field label={t().home.start.team} value={name} onValue={setName} maxLength={60} required />
        <AccentPicker accent={accent} accents={tints} onAccent={setAccent} />
        <div>
          <Button type="submit" look="primary" disabled={!name.trim() || (name.trim() === view.team.name && accent === view.team.accent)}>
            {t().common.save}
          </Button>
        </div>
      </form>
      <section class="panel stack" aria-labelledby="delete-team">
        <h2 id="delete-team">{settings.delete}</h2>
        <p>{settings.deleteText}</p>
        <ConfirmByName name={view.team.name} label={settings.confirm} action={settings.deleteGo} act={remove} />
      </section>
    </div>
  );
}
