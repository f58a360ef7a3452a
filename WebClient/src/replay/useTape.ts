import { useEffect, useState } from 'preact/hooks';
import { http, Problem, type ReplayPage } from '../connection/http';
import { type ReplayFrame, Tape } from './tape';

/** The whole meeting, fetched page by page; undefined while it comes. */
export function useTape(meeting: string): Tape | Problem | undefined {
  const [tape, setTape] = useState<Tape | Problem>();
  useEffect(() => {
    let left = false;
    const done = (result: Tape | Problem) => {
      if (!left) setTape(result);
    };
    fetchAll(meeting).then(
      (frames) => done(new Tape(frames)),
      (problem) => done(problem instanceof Problem ? problem : new Problem('fault', 0, '')),
    );
    return () => {
      left = true;
    };
  }, [meeting]);
  return tape;
}

async function fetchAll(meeting: string): Promise<readonly ReplayFrame[]> {
  const frames: ReplayFrame[] = [];
  for (let after: number | undefined = 0; after !== undefined; ) {
    const page: ReplayPage = await http.replay(meeting, after);
    frames.push(...page.frames);
    after = page.next;
  }
  return frames;
}
