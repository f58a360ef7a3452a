import type { ParticipantView } from '../../contracts';
import { useRoom } from '../context';
import { PersonLine } from './PersonLine';
import './People.css';
import { formatNumber, t } from '../../i18n';

/** Who is here, who is ready, whose hand is up: hands first, in their order. */
export function People() {
  const { view, live, mine, canFacilitate, isPresent } = useRoom();
  const texts = t().room.people;
  const inside = view.people.filter((person) => !person.removed && !person.waiting);
  const here = inside.filter((person) => isPresent(person.id));
  const asked = here.filter((person) => person.role !== 'observer');
  const rank = (hand: number | undefined) => hand ?? Number.MAX_SAFE_INTEGER;
  const sorted = [...inside].sort(
    (a, b) => rank(a.handRaised) - rank(b.handRaised) || Number(isPresent(b.id)) - Number(isPresent(a.id)) || a.name.localeCompare(b.name),
  );
  const waiting = view.people.filter((person) => person.waiting && !person.removed);
  const line = (person: ParticipantView) => (
    <PersonLine
      key={person.id}
      person={person}
      isMe={person.id === mine.person}
      isPresent={isPresent(person.id)}
      facilitates={view.meeting.facilitator === person.id}
      mayAct={canFacilitate && person.id !== mine.person}
    />
  );
  return (
    <div class="people stack">
      <p class="soft number">
        {texts.here(live?.presentCount ?? here.length)}
        {view.meeting.phase === 'live' &&
          ` · ${texts.ready(formatNumber(asked.filter((person) => person.ready).length), formatNumber(asked.length))}`}
      </p>
      {waiting.length > 0 && (
        <section class="stack-tight">
          <p class="people-part">{texts.waiting}</p>
          <ul class="stack-tight">{waiting.map(line)}</ul>
        </section>
      )}
      <ul class="stack-tight">{sorted.map(line)}</ul>
    </div>
  );
}
