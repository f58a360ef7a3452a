import { useState } from 'preact/hooks';
import { Page } from '../app/Page';
import { navigate } from '../app/router';
import { identityChanged, isNameless } from '../app/session';
import { http, Problem } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';

export function Recover() {
  const { recover, start } = t().home;
  const [address, setAddress] = useState('');
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const { busy, submit } = useSubmit(async () => {
    const team = /[0-9a-f]{32}/i.exec(address.replaceAll('-', ''))?.[0];
    if (!team) throw new Problem('malformed', 400, '');
    await http.recover(team, code.trim(), isNameless() ? name.trim() : undefined);
    await identityChanged();
    navigate(`/team/${team}`, 'replace');
  });
  return (
    <Page title={recover.title}>
      <form class="panel stack narrow" onSubmit={submit}>
        <h1>{recover.title}</h1>
        <p>{recover.text}</p>
        <Field label={recover.team} value={address} onValue={setAddress} required placeholder={`${location.origin}/team/…`} />
        <Field label={recover.code} value={code} onValue={setCode} required autocomplete="off" spellcheck={false} />
        {isNameless() && <Field label={start.name} value={name} onValue={setName} required maxLength={80} autocomplete="name" />}
        <Button type="submit" look="primary" pending={busy}>
          {recover.go}
        </Button>
      </form>
    </Page>
  );
}
