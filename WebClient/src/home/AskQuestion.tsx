import { useState } from 'preact/hooks';
import { navigate } from '../app/router';
import { access, isNameless, me } from '../app/session';
import { send } from '../connection';
import { once } from '../connection/once';
import { t } from '../i18n';
import { PollForm } from '../poll/PollForm';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Field, Select } from '../ui/Field';
import { foundTeam } from './foundTeam';

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
  const found = (): Promise<string> => {
    const myName = isNameless() ? name.trim() : me.value!.name;
    const team = poll.ask.teamOf(myName).slice(0, 60);
    return once(`team ${team}`, (id) => foundTeam(id, team, myName, code.trim()));
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
