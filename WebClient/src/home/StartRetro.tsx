import { useState } from 'preact/hooks';
import { navigate } from '../app/router';
import { access, isNameless } from '../app/session';
import { send } from '../connection';
import { once } from '../connection/once';
import { language, t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';
import { foundTeam } from './foundTeam';

/** A team and its first meeting in one step: two names, and the lobby stands. */
export function StartRetro() {
  const { start } = t().home;
  const [team, setTeam] = useState('');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const { busy, submit } = useSubmit(async () => {
    const to = await once(`team ${team.trim()}`, async (id) => {
      const founded = await foundTeam(id, team.trim(), name.trim(), code.trim());
      const plan = {
        type: 'plan-meeting',
        title: start.meeting,
        template: 'start-stop-continue',
        language: language.value,
        settings: { anonymous: false, hideCards: true, secretVotes: true },
      } as const;
      const { created } = await send('team', founded, plan, id);
      return created ? `/meeting/${created}` : `/team/${founded}`;
    });
    navigate(to);
  });
  return (
    <section class="panel" aria-labelledby="start-retro">
      <form class="stack" onSubmit={submit}>
        <h2 id="start-retro">{start.title}</h2>
        <Field
          label={start.team}
          placeholder={start.teamExample}
          value={team}
          onValue={setTeam}
          maxLength={60}
          required
          autocomplete="organization"
        />
        {isNameless() && <Field label={start.name} value={name} onValue={setName} maxLength={80} required autocomplete="name" />}
        {access.value?.createTeams === 'code' && (
          <Field label={start.code} hint={start.codeHint} value={code} onValue={setCode} required autocomplete="off" />
        )}
        <Button type="submit" look="primary" pending={busy}>
          {start.go}
        </Button>
      </form>
    </section>
  );
}
