import { ConnectionState } from '../../app/ConnectionState';
import { Page } from '../../app/Page';
import { Link } from '../../app/router';
import { accentOf } from '../../app/session';
import { formatInstant, t } from '../../i18n';
import { CardPaper } from '../cards/CardPaper';
import { papersOf } from '../cards/model';
import { MoodRing } from '../check-in/MoodRing';
import { useRoom } from '../context';
import { RoundResult } from '../vote/RoundResult';
import { closedRounds } from '../vote/rounds';
import { PrintedPage } from './PrintedPage';
import { Reopen } from './Reopen';
import { Results } from './Results';
import { TakeAway } from './TakeAway';
import { usePrinting } from './usePrinting';
import './Close.css';

/** A closed meeting, to read and take away; printed it is another page. */
export function Summary() {
  const room = useRoom();
  const { view, me } = room;
  const printing = usePrinting();
  const { meeting } = view;
  const texts = t().room.close;
  return (
    <Page title={meeting.title} accent={accentOf(meeting.team)} bar={<ConnectionState />}>
      {printing && <PrintedPage />}
      <div class="stack no-print">
        <header class="stack-tight">
          {!me?.guest && (
            <Link to={`/team/${meeting.team}`}>{t().lobby.toTeam}</Link>
          )}
          <h1 dir="auto">{meeting.title}</h1>
          <p class="soft">
            {[
              meeting.closedAt && texts.closedAt(formatInstant(meeting.closedAt)),
              texts.people(view.people.filter((person) => !person.waiting).length),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </header>
        <Reopen />
        <Results />
        <TakeAway />
        {closedRounds(view).map((round) => (
          <RoundResult key={round.id} round={round} />
        ))}
        {view.checkIns.length > 0 && <MoodRing />}
        <section class="stack" aria-labelledby="summary-cards">
          <h2 id="summary-cards">{texts.cards}</h2>
          {view.cards.length === 0 && <p class="soft">{texts.noCards}</p>}
          <div class="summary-columns" hidden={view.cards.length === 0}>
            {view.columns.map((column) => (
              <section key={column.id} class="stack-tight" data-tint={column.tint} aria-label={column.title}>
                <h3 class="column-head" dir="auto">{column.title}</h3>
                {papersOf(room, column.id).map((paper) => (
                  <CardPaper key={paper.card.id} paper={paper} />
                ))}
              </section>
            ))}
          </div>
        </section>
      </div>
    </Page>
  );
}
