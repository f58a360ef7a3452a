import { useEffect, useState } from 'preact/hooks';
import { Message } from '../app/Message';
import { refusalText } from '../app/notices';
import { Page } from '../app/Page';
import { navigate, place } from '../app/router';
import { identityChanged, isNameless } from '../app/session';
import { http, Problem } from '../connection/http';
import type { TeamRole } from '../contracts';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';

export function JoinByInvite() {
  const { join } = t().home;
  const token = place.value.fragment;
  const [invitation, setInvitation] = useState<{ teamName: string; role: TeamRole }>();
  const [problem, setProblem] = useState<Problem>();
  const [name, setName] = useState('');
  useEffect(() => {
    if (token) http.invitation(token).then(setInvitation, (failed: Problem) => setProblem(failed));
  }, [token]);
  const { busy, submit } = useSubmit(async () => {
    const { team } = await http.join(token, isNameless() ? name.trim() : undefined);
    await identityChanged();
    navigate(`/team/${team}`, 'replace');
  });
  if (!token) return <Message text={join.missing} />;
  if (problem) return <Message text={refusalText(problem)} />;
  return (
    <Page title={invitation ? join.title(invitation.teamName) : 'Collab'}>
      <div class="panel narrow">
        {!invitation && <h1 class="message soft">{t().common.loading}</h1>}
        {invitation && (
          <form class="stack" onSubmit={submit}>
            <h1 dir="auto">{join.title(invitation.teamName)}</h1>
            <p class="soft">{join.as(t().common.roles[invitation.role])}</p>
            {isNameless() && (
              <Field label={join.name} hint={join.nameHint} value={name} onValue={setName} maxLength={80} required autocomplete="name" />
            )}
            <Button type="submit" look="primary" pending={busy}>
              {join.go}
            </Button>
          </form>
        )}
      </div>
    </Page>
  );
}
