import { useEffect, useState } from 'preact/hooks';
import { tellProblem } from '../app/notices';
import { Page } from '../app/Page';
import { navigate } from '../app/router';
import { identityChanged } from '../app/session';
import { http } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { useSubmit } from '../ui/useSubmit';

const pollMs = 1500;

/** The second device's side: ask with the code, then wait for the first device's yes. */
export function PairThisDevice() {
  const { pair } = t().home;
  const [code, setCode] = useState('');
  const [waiting, setWaiting] = useState(false);
  const { busy, submit } = useSubmit(async () => {
    await http.askPairing(code.replace(/[\s-]/g, '').toUpperCase());
    setWaiting(true);
  });
  useEffect(() => {
    if (!waiting) return;
    const poll = async () => {
      if (!(await http.pollPairing()).accepted) return;
      await identityChanged();
      navigate('/', 'replace');
    };
    const timer = setInterval(
      () =>
        poll().catch((problem: unknown) => {
          setWaiting(false);
          tellProblem(problem);
        }),
      pollMs,
    );
    return () => clearInterval(timer);
  }, [waiting]);
  return (
    <Page title={pair.title}>
      <form class="panel stack narrow" onSubmit={submit}>
        <h1>{pair.title}</h1>
        {waiting ? (
          <p role="status">{pair.waiting}</p>
        ) : (
          <>
            <p>{pair.text}</p>
            <Field
              label={pair.code}
              value={code}
              onValue={setCode}
              required
              minLength={8}
              maxLength={12}
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
            />
            <Button type="submit" look="primary" pending={busy}>
              {pair.go}
            </Button>
          </>
        )}
      </form>
    </Page>
  );
}
