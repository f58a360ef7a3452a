import { useMemo, useRef, useState } from 'preact/hooks';
import { refusalText } from '../../../app/notices';
import { renewIfStale } from '../../../app/renewal';
import { pause } from '../../../connection/backoff';
import { http, Problem } from '../../../connection/http';
import { newId } from '../../../connection/ids';
import { t } from '../../../i18n';
import { bring, type Picture } from './picture';

const retryMs = 1_500;
/** Not a "no" but a "not now". */
const notNow = ['offline', 'temporary', 'too-fast'];

/** A picture beside a text that is being written. */
export interface Draft {
  readonly picture: Picture | undefined;
  readonly state: 'idle' | 'shrinking' | 'sending' | 'waiting';
  /** Why the last one was not taken, and what to do. */
  readonly problem: string | undefined;
  readonly take: (file: File) => Promise<void>;
  readonly put: (picture: Picture | undefined) => void;
  /** Sends it, however long that takes, also when its field is left. False when it was taken away meanwhile or the server refused it. */
  readonly upload: () => Promise<boolean>;
}

/** @param first What the card has already. */
export function useDraft(meeting: string, first?: Picture): Draft {
  const [picture, setPicture] = useState(first);
  const [state, setState] = useState<Draft['state']>('idle');
  const [problem, setProblem] = useState<string>();
  const current = useRef(first);
  const blobs = useMemo(() => new Map<string, Blob>(), []);
  const put = (next: Picture | undefined) => {
    current.current = next;
    setPicture(next);
    setProblem(undefined);
    setState('idle');
  };
  const take = async (file: File) => {
    const before = current.current;
    setProblem(undefined);
    setState('shrinking');
    const { shrink } = await import('./shrink').catch(() => {
      void renewIfStale();
      return { shrink: async () => 'fault' as const };
    });
    const shrunk = await shrink(file);
    if (current.current !== before) return;
    setState('idle');
    if (typeof shrunk === 'string') return setProblem(t().room.picture.unfit[shrunk]);
    const { blob, ...shown } = shrunk;
    const taken = { id: newId(), ...shown };
    blobs.set(taken.id, blob);
    put(taken);
  };
  const upload = async () => {
    const sent = current.current;
    const blob = sent && blobs.get(sent.id);
    if (!sent || !blob) return true;
    for (setState('sending'); current.current === sent; await pause(retryMs)) {
      try {
        await http.addImage(meeting, sent.id, blob);
        blobs.delete(sent.id);
        bring(sent);
        setState('idle');
        return current.current === sent;
      } catch (no) {
        const code = no instanceof Problem ? no.code : 'fault';
        if (!notNow.includes(code)) {
          setState('idle');
          setProblem(refusalText({ code, message: '' }));
          return false;
        }
        if (current.current === sent) setState('waiting');
      }
    }
    return false;
  };
  return { picture, state, problem, take, put, upload };
}
