import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../app/notices';
import type { MeetingView } from '../../contracts';
import { t } from '../../i18n';
import { useRoom } from '../context';

type Heard = Pick<MeetingView, 'meeting' | 'people' | 'columns' | 'cards' | 'rounds'>;

/** Says in words what others changed, for those who do not see it happen. */
export function Announcements() {
  const { view, mine } = useRoom();
  const { meeting, people, columns, cards, rounds } = view;
  const now: Heard = { meeting, people, columns, cards, rounds };
  const before = useRef(now);
  useEffect(() => {
    const line = difference(before.current, now, mine.person, new Set(mine.cards.map((card) => card.id)));
    before.current = now;
    if (line) announce(line);
  });
  return null;
}

function difference(before: Heard, now: Heard, me: string, own: ReadonlySet<string>): string | undefined {
  const { announce: texts } = t().room;
  const { names } = t().stages;
  if (before.meeting.stage !== now.meeting.stage) return texts.stage(names[now.meeting.stage]);
  if (before.meeting.facilitator !== now.meeting.facilitator)
    return texts.facilitator(now.people.find((person) => person.id === now.meeting.facilitator)?.name ?? '');
  if (!before.meeting.revealed && now.meeting.revealed) return texts.revealed;
  const opened = now.rounds.find((round) => round.status === 'open' && !before.rounds.some((known) => known.id === round.id));
  if (opened) return texts.roundOpened;
  if (
    now.rounds.some((round) => round.status === 'closed' && before.rounds.some((known) => known.id === round.id && known.status === 'open'))
  )
    return texts.roundClosed;
  if (before.cards !== now.cards) {
    const known = new Set(before.cards.map((card) => card.id));
    const fresh = now.cards.filter((card) => !known.has(card.id) && !own.has(card.id));
    const column = now.columns.find((one) => one.id === fresh[0]?.column);
    if (column) return texts.newCards(fresh.filter((card) => card.column === column.id).length, column.title);
  }
  const hand = now.people.find(
    (person) =>
      person.id !== me &&
      person.handRaised !== undefined &&
      before.people.some((known) => known.id === person.id && known.handRaised === undefined),
  );
  return hand && texts.hand(hand.name);
}
