import { useState } from 'preact/hooks';
import { navigate } from '../app/router';
import { access, identityChanged, isNameless, me } from '../app/session';
import { send } from '../connection';
import { http } from '../connection/http';
import { t } from '../i18n';
import { PollForm } from '../poll/PollForm';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field, Select } from '../ui/Field';
import { keepRecoveryCode } from './recovery';

/** The way to a poll for those who are in no team yet, too. */
export function AskQuestion() {
  const { ask } = t().poll;
  const [asking, setAsking] = useState(false);
  return (
    <section class="panel stack" aria-labelledby="ask-question">
      <h2 id="ask-question">{ask.title}</h2>
      <p class="soft">{ask.text}</p>
      <Button onClick={() => setAsking(true)}>{ask.open}</Button>
      {asking && (
        <Dialog title={ask.title} onClose={() => setAsking(false)}>
          <AskForm />
        </Dialog>
      )}
    </section>
  );
}

function AskForm() {
  const { poll, home } = t();
  const teams = (me.value?.teams ?? []).filter((team) => team.role !== 'observer');
  const [chosen, setChosen] = useState(teams[0]?.id ?? '');
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const found = async (): Promise<string> => {
    const myName = isNameless() ? name.trim() : undefined;
    const created = await http.createTeam(poll.ask.teamOf(myName ?? me.value!.name).slice(0, 60), myName, code.trim() || undefined);
    keepRecoveryCode(created.team, created.recoveryCode);
    await identityChanged();
    return created.team;
  };
  return (
    <PollForm
      go={poll.ask.go}
      offersNames
      onAsk={async (plan, askNames) => {
        const team = chosen || teams[0]?.id || (await found());
        const { created } = await send('team', team, { type: 'start-poll', plan, title: '', askNames });
        if (created) navigate(`/meeting/${created}`);
      }}
    >
      {teams.length > 1 && (
        <Select label={poll.ask.team} value={chosen} options={teams.map((team) => [team.id, team.name] as const)} onValue={setChosen} />
      )}
      {isNameless() && <Field label={home.start.name} value={name} onValue={setName} maxLength={80} required autocomplete="name" />}
      {teams.length === 0 && access.value?.createTeams === 'code' && (
        <Field label={home.start.code} hint={home.start.codeHint} value={code} onValue={setCode} required autocomplete="off" />
      )}
    </PollForm>
  );
}
