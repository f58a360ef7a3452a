import { useState } from 'preact/hooks';
import { tellProblem } from '../app/notices';

/** Runs an act of a form once at a time and tells why it failed. */
export function useSubmit(act: () => Promise<void>): { busy: boolean; submit: (event?: Event) => void } {
  const [busy, setBusy] = useState(false);
  const submit = (event?: Event) => {
    event?.preventDefault();
    if (busy) return;
    setBusy(true);
    act()
      .catch(tellProblem)
      .finally(() => setBusy(false));
  };
  return { busy, submit };
}
