import { me } from '../../app/session';
import type { RoundView, TopicView } from '../../contracts';
import { formatDate, formatDay, formatNumber, t } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { Markdown } from '../../ui/Markdown';
import { papersOf, topicTitle } from '../cards/model';
import { asMood, moodIcons } from '../check-in/moods';
import { useRoom } from '../context';
import { methodOf } from '../vote/methods';
import { widthOf } from '../vote/pictures/widthOf';
import { closedRounds, resultTitle } from '../vote/rounds';
import { Verdict } from '../vote/Verdict';
import './PrintedPage.css';

const mostTopics = 5;
/** Pictures are drawn for half the width of an A4 page. */
const pictureWidth = 330;

/** What the meeting came to, as a page to hang on the wall: what was agreed and what mattered first, then how it came to that. */
export function PrintedPage() {
  const { view } = useRoom();
  const { meeting } = view;
  const texts = t().room.close;
  const team = me.value?.teams.find((one) => one.id === meeting.team)?.name;
  // What mattered is the result of the last vote on topics, and shows it.
  const ranking = closedRounds(view).find((round) => round.subject === 'topics');
  const rounds = [...closedRounds(view)].reverse().filter((round) => round !== ranking && methodOf(round.method)?.picture);
  return (
    <article class="printed">
      <header>
        {team && <p class="printed-team">{team}</p>}
        <h1 dir="auto">{meeting.title}</h1>
        <p>
          {[meeting.closedAt && formatDate(meeting.closedAt), texts.people(view.people.filter((person) => !person.waiting).length)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </header>
      <Agreed />
      <Mattered />
      <div class="printed-results">
        {rounds.map((round) => (
          <Result key={round.id} round={round} />
        ))}
        <Moods />
      </div>
      <Cards />
    </article>
  );
}

function Agreed() {
  const { view, nameOf } = useRoom();
  const texts = t().room.close;
  return (
    <section class="printed-agreed">
      <h2>{texts.actions}</h2>
      {view.actions.length === 0 && <p>{texts.noActions}</p>}
      <ul>
        {view.actions.map((action) => (
          <li key={action.id}>
            <span class="printed-box" />
            <strong dir="auto">{action.text}</strong>
            <span>
              {nameOf(action.owner)}
              {action.due && <b>{formatDay(action.due)}</b>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Mattered() {
  const { view } = useRoom();
  const texts = t().room.close;
  const ranked = [...view.topics].sort((a, b) => a.rank - b.rank);
  const voted = ranked.filter((topic) => topic.votes !== undefined && topic.votes > 0);
  const shown = (voted.length > 0 ? voted : ranked).slice(0, mostTopics);
  if (shown.length === 0) return null;
  const most = Math.max(1, ...shown.map((topic) => topic.votes ?? 0));
  return (
    <section class="printed-mattered">
      <h2>{texts.topics}</h2>
      <ol>
        {shown.map((topic) => (
          <Topic key={topic.id} topic={topic} most={most} />
        ))}
      </ol>
      {ranked.length > shown.length && <p>{texts.moreTopics(ranked.length - shown.length)}</p>}
    </section>
  );
}

function Topic({ topic, most }: { topic: TopicView; most: number }) {
  const room = useRoom();
  return (
    <li>
      <span dir="auto">{topicTitle(room, topic.id, 140)}</span>
      {topic.votes !== undefined && (
        <>
          <b>{t().vote.votes(topic.votes)}</b>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * topic.votes) / most} height="2" />
          </svg>
        </>
      )}
    </li>
  );
}

function Result({ round }: { round: RoundView }) {
  const { view } = useRoom();
  const texts = t().vote;
  const { result, method } = round;
  const picture = methodOf(method)?.picture;
  if (!result || !picture) return null;
  const drawn = picture.draw({ round, tally: result.tally, outcome: result.outcome }, { width: pictureWidth, em: 12, widthOf });
  return (
    <figure>
      <figcaption>
        <h2 dir="auto">{resultTitle(view, round)}</h2>
        <Verdict round={round} />
        <p>{texts.turnout(result.voted, result.eligible, result.abstained)}</p>
      </figcaption>
      <svg width={pictureWidth} height={Math.ceil(drawn.height)} viewBox={`0 0 ${pictureWidth} ${Math.ceil(drawn.height)}`}>
        {drawn.content}
      </svg>
    </figure>
  );
}

function Moods() {
  const { view } = useRoom();
  const texts = t().room.checkIn;
  if (view.checkIns.length === 0) return null;
  return (
    <section class="printed-moods">
      <h2>{texts.all(view.checkIns.length)}</h2>
      <ul>
        {[...view.checkIns]
          .sort((a, b) => a.mood - b.mood || a.id.localeCompare(b.id))
          .map((said) => (
            <li key={said.id}>
              <Icon of={moodIcons[asMood(said.mood)]} size={22} /> <span dir="auto">{said.word || texts.moods[asMood(said.mood)]}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

function Cards() {
  const room = useRoom();
  if (room.view.cards.length === 0) return null;
  return (
    <section class="printed-cards">
      <h2>{t().room.close.cards}</h2>
      <div>
        {room.view.columns.map((column) => (
          <section key={column.id} data-tint={column.tint}>
            <h3 dir="auto">
              {column.title} <span>{formatNumber(papersOf(room, column.id).length)}</span>
            </h3>
            {papersOf(room, column.id).map(({ card, text, picture }) => (
              <div key={card.id} class="printed-card">
                {text === undefined ? <p>{t().room.cards.closed}</p> : <Markdown text={text} />}
                {picture && <img src={picture.src} width={picture.width} height={picture.height} alt="" />}
                {card.author && <p>{room.nameOf(card.author)}</p>}
              </div>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
