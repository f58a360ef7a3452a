import { t } from '../../i18n';
import { useRoom } from '../context';
import { RoundWall } from '../vote/RoundWall';
import { roundTitle } from '../vote/words';
import { currentRound } from './currentRound';
import { PollWay } from './PollWay';

/** Above so many characters a question gives way to its answers. */
const longQuestion = 48;

/** What is on the wall: the question, the way in, and what comes of it. */
export function PollScreen() {
  const { view, live } = useRoom();
  const { screen } = t().poll;
  const round = currentRound(view);
  const title = round ? roundTitle(round) : view.meeting.title;
  return (
    <main id="question" class="poll-wall" tabIndex={-1}>
      <div class="poll-question">
        <h1 dir="auto" data-long={title.length > longQuestion || undefined}>
          {title}
        </h1>
        {round ? <RoundWall round={round} /> : <p class="soft">{screen.nothingYet}</p>}
      </div>
      <section class="poll-side" aria-label={screen.label}>
        <PollWay />
        <p class="soft number">{screen.here(live?.presentCount ?? 0)}</p>
      </section>
    </main>
  );
}
