import { useState } from 'preact/hooks';
import { navigate } from '../app/router';
import { access, identityChanged, isNameless } from '../app/session';
import { send } from '../connection';
import { http } from '../connection/http';
import { language, t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';
import { keepRecoveryCode } from './recovery';

/** A team and its first meeting in one step: two names, and the lobby stands. */
export function StartRetro() {
  const { start } = t().home;
  const [team, setTeam] = useState('');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const { busy, submit } = useSubmit(async () => {
    const created = await http.createTeam(team.trim(), isNameless() ? name.trim() : undefined, code.trim() || undefined);
    keepRecoveryCode(created.team, created.recoveryCode);
    await identityChanged();
    const reply = await send('team', created.team, {
      type: 'plan-meeting',
      title: start.meeting,
      template: 'start-stop-continue',
      language: language.value,
      settings: { anonymous: false, hideCards: true, secretVotes: true },
    });
    navigate(reply.created ? `/meeting/${reply.created}` : `/team/${created.team}`);
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
