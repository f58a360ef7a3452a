import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../app/voice';
import type { MeetingView } from '../../contracts';
import { t } from '../../i18n';
import { plain } from '../../ui/marks';
import { type Room, useRoom } from '../context';
import { resultTitle, standsIn, verdictOf } from '../vote/rounds';
import { roundTitle } from '../vote/words';

/** Says in words what others changed, for those who do not see it happen. */
export function Announcements() {
  const room = useRoom();
  const { view, mine } = room;
  const now = { ...view };
  const before = useRef<MeetingView>(now);
  const unsaid = useRef(new Map<string, number>());
  useEffect(() => {
    for (const [about, line] of changes(before.current, now, room)) announce(line, about);
    const own = new Set(mine.cards.map((card) => card.id));
    const known = new Set(before.current.cards.map((card) => card.id));
    for (const card of before.current.cards === now.cards ? [] : now.cards)
      if (!known.has(card.id) && !own.has(card.id)) oneMoreIn(card.column);
    before.current = now;
  });

  /** Counted until it is said, so that ten that come one by one are "10 new". */
  function oneMoreIn(column: string): void {
    unsaid.current.set(column, (unsaid.current.get(column) ?? 0) + 1);
    const title = view.columns.find((one) => one.id === column)?.title ?? '';
    const line = () => {
      const count = unsaid.current.get(column) ?? 0;
      unsaid.current.delete(column);
      return t().room.announce.newCards(count, title);
    };
    announce(line, `new in ${column}`);
  }

  return null;
}

type Lines = readonly (readonly [about: string, line: string])[];

function changes(before: MeetingView, now: MeetingView, { mine: { person: me }, isPending }: Room): Lines {
  const { announce: texts } = t().room;
  const lines: [string, string][] = [];
  const { stage, facilitator, revealed } = now.meeting;
  if (before.meeting.stage !== stage) lines.push(['stage', texts.stage(t().stages.names[stage])]);
  if (before.meeting.facilitator !== facilitator)
    lines.push(['facilitator', texts.facilitator(now.people.find((person) => person.id === facilitator)?.name ?? '')]);
  if (!before.meeting.revealed && revealed) lines.push(['cards', texts.revealed]);
  const isNew = (known: readonly { readonly id: string }[], { id }: { readonly id: string }) => !isPending(id) && !known.some((one) => one.id === id);
  for (const action of now.actions) if (isNew(before.actions, action)) lines.push(['action', texts.agreed(plain(action.text))]);
  if (now.comments.some((comment) => comment.author !== me && isNew(before.comments, comment))) lines.push(['comment', texts.comment]);
  return [...lines, ...ofRounds(before, now), ...ofHands(before, now, me)];
}

/** A round that does not stand in this stage is named, since nobody sees it from here. */
function ofRounds(before: MeetingView, now: MeetingView): Lines {
  const { room, vote } = t();
  return now.rounds.flatMap((round): Lines => {
    const was = before.rounds.find((known) => known.id === round.id)?.status;
    const here = standsIn(now.meeting.stage, round);
    if (round.status === was) return [];
    if (round.status === 'open') return [[round.id, here ? room.announce.roundOpened : vote.isOpen(roundTitle(round))]];
    if (round.status !== 'closed' || was !== 'open') return [];
    const result = [resultTitle(now, round), verdictOf(round)].filter(Boolean).join(' · ');
    return [[round.id, here ? room.announce.roundClosed : result]];
  });
}

function ofHands(before: MeetingView, now: MeetingView, me: string): Lines {
  return now.people
    .filter((person) => person.id !== me && person.handRaised !== undefined)
    .filter((person) => before.people.some((known) => known.id === person.id && known.handRaised === undefined))
    .map((person) => [`hand of ${person.id}`, t().room.announce.hand(person.name)]);
}
