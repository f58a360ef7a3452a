import { useEffect, useState } from 'preact/hooks';
import { notify, tellProblem } from '../app/notices';
import { publicBase, refreshMe } from '../app/session';
import { http, Problem } from '../connection/http';
import { t } from '../i18n';
import { Button } from '../ui/Button';
import { useSubmit } from '../ui/useSubmit';
import './AddDevice.css';

const pollMs = 1500;

/** The first device's side: show a code, then say yes or no to who asks. */
export function AddDevice() {
  const { pairing } = t().me;
  const [code, setCode] = useState<string>();
  const [asking, setAsking] = useState<string>();
  const { busy, submit } = useSubmit(async () => setCode((await http.startPairing()).code));
  const end = (text?: () => string) => {
    setCode(undefined);
    setAsking(undefined);
    if (text) notify(text);
  };
  useEffect(() => {
    if (!code) return;
    const poll = () =>
      http.pairingState().then(
        (state) => setAsking(state.waitingLabel),
        (problem: Problem) => {
          if (problem.status === 404) end(() => t().me.pairing.expired);
        },
      );
    const timer = setInterval(poll, pollMs);
    return () => clearInterval(timer);
  }, [code]);
  const answer = (accept: boolean) =>
    http
      .confirmPairing(accept)
      .then(refreshMe)
      .then(() => end(accept ? () => t().me.pairing.done : undefined))
      .catch(tellProblem);
  return (
    <section class="panel stack" aria-labelledby="add-device">
      <h2 id="add-device">{pairing.title}</h2>
      {!code && (
        <>
          <p>{pairing.text}</p>
          <div>
            <Button onClick={submit} pending={busy}>
              {pairing.start}
            </Button>
          </div>
        </>
      )}
      {code && (
        <p>
          {pairing.code}: <strong class="big-code">{code}</strong> {pairing.at(`${publicBase()}/pair`)}
        </p>
      )}
      {code && !asking && (
        <p class="soft" role="status">
          {pairing.waiting}
        </p>
      )}
      {asking && (
        <div class="stack-tight" role="alert">
          <p>{pairing.asks(asking)}</p>
          <div class="row">
            <Button look="primary" onClick={() => answer(true)}>
              {pairing.accept}
            </Button>
            <Button onClick={() => answer(false)}>{pairing.deny}</Button>
          </div>
        </div>
      )}
    </section>
  );
}
