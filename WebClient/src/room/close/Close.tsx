import { useRoom } from '../context';
import { lastClosed, openRound } from '../vote/rounds';
import { Results } from './Results';
import { RotiQuestion } from './RotiQuestion';
import { RotiResult } from './RotiResult';

/** The last stage: was it worth the time, and what came out of it. */
export function Close() {
  const { view } = useRoom();
  const open = openRound(view, 'roti');
  const closed = lastClosed(view, 'roti');
  return (
    <div class="stack">
      {open ? <RotiQuestion key={open.id} round={open} /> : closed && <RotiResult round={closed} />}
      <Results />
    </div>
  );
}
