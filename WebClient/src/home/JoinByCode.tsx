import { useEffect, useState } from 'preact/hooks';
import { refusalText } from '../app/notices';
import { Page } from '../app/Page';
import { navigate, place } from '../app/router';
import { identityChanged, isNameless } from '../app/session';
import { http, type Knock, Problem } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';
import { EnterCode } from './EnterCode';

async function enter(code: string, name?: string): Promise<void> {
  const { meeting } = await http.joinMeeting(code, name);
  await identityChanged();
  navigate(`/meeting/${meeting}`, 'replace');
}

/** In by a code. A poll that asks for no names has nothing to ask here either. */
export function JoinByCode() {
  const { go } = t().home;
  const code = place.value.fragment;
  const [knock, setKnock] = useState<Knock>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    setKnock(undefined);
    setProblem(undefined);
    const comeIn = async () => {
      const found = await http.knock(code);
      if (found.kind === 'poll' && found.anonymous) await enter(code);
      else setKnock(found);
    };
    if (code) comeIn().catch((failed: Problem) => setProblem(failed));
  }, [code]);
  return (
    <Page title={knock ? go.title(knock.title) : 'Collab'}>
      <div class="stack narrow">
        {(!code || problem) && <EnterCode heading="h1" problem={problem && reasonOf(problem)} />}
        {code && !problem && !knock && <h1 class="message soft">{t().poll.joining}</h1>}
        {knock && <Enter knock={knock} code={code} />}
      </div>
    </Page>
  );
}

function Enter({ knock, code }: { knock: Knock; code: string }) {
  const { go, join } = t().home;
  const [name, setName] = useState('');
  const { busy, submit } = useSubmit(() => enter(code, isNameless() ? name.trim() : undefined));
  return (
    <form class="panel stack" onSubmit={submit}>
      <h1 dir="auto">{go.title(knock.title)}</h1>
      {knock.phase === 'closed' && <p>{go.closed}</p>}
      {knock.anonymous && <p class="soft">{go.anonymous}</p>}
      {isNameless() && (
        <Field label={join.name} hint={join.nameHint} value={name} onValue={setName} maxLength={80} required autocomplete="name" />
      )}
      <Button type="submit" look="primary" pending={busy}>
        {knock.kind === 'poll' ? go.goPoll : go.go}
      </Button>
    </form>
  );
}

/** What this means to somebody who wants to come in. */
function reasonOf(problem: Problem): string {
  const { poll } = t();
  if (problem.code === 'code-invalid') return poll.nowhere;
  return problem.code === 'too-many' ? poll.full : refusalText(problem);
}
