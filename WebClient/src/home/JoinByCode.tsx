import { useEffect, useState } from 'preact/hooks';
import { refusalText } from '../app/notices';
import { Page } from '../app/Page';
import { navigate, place } from '../app/router';
import { identityChanged, me } from '../app/session';
import { http, type Knock, Problem } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';
import { EnterCode } from './EnterCode';

export function JoinByCode() {
  const { go, join } = t().home;
  const code = place.value.fragment;
  const [knock, setKnock] = useState<Knock>();
  const [problem, setProblem] = useState<Problem>();
  const [name, setName] = useState('');
  useEffect(() => {
    setKnock(undefined);
    setProblem(undefined);
    if (code) http.knock(code).then(setKnock, (failed: Problem) => setProblem(failed));
  }, [code]);
  const { busy, submit } = useSubmit(async () => {
    const { meeting } = await http.joinMeeting(code, me.peek() ? undefined : name.trim());
    await identityChanged();
    navigate(`/meeting/${meeting}`, 'replace');
  });
  return (
    <Page title={knock ? go.title(knock.title) : 'Collab'}>
      <div class="stack narrow">
        {problem && <p role="alert">{refusalText(problem)}</p>}
        {(!code || problem) && <EnterCode heading="h1" />}
        {knock && (
          <form class="panel stack" onSubmit={submit}>
            <h1>{go.title(knock.title)}</h1>
            {knock.phase === 'closed' && <p>{go.closed}</p>}
            {knock.anonymous && <p class="soft">{go.anonymous}</p>}
            {!me.value && (
              <Field label={join.name} hint={join.nameHint} value={name} onValue={setName} maxLength={80} required autocomplete="name" />
            )}
            <Button type="submit" look="primary" pending={busy}>
              {go.go}
            </Button>
          </form>
        )}
      </div>
    </Page>
  );
}
