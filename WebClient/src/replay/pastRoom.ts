import type { MeetingView } from '../contracts';
import { t } from '../i18n';
import type { Room } from '../room/context';
import { toldApart } from '../ui/names';

/** A room as it was: one looks on, and nothing in it is one's own. */
export function pastRoom(id: string, view: MeetingView): Room {
  const told = toldApart(view.people);
  const people = new Map(told.map((person) => [person.id, person]));
  const { nobody, somebody } = t().common;
  return {
    id,
    // A card that was deleted later has no words any more.
    view: { ...view, people: told, cards: view.cards.map((card) => (card.text === '' ? { ...card, text: t().replay.takenBack } : card)) },
    mine: {
      person: '',
      role: 'observer',
      canFacilitate: false,
      canTakeOver: false,
      cards: [],
      comments: [],
      reactions: [],
      ballots: [],
      mayVote: [],
    },
    live: undefined,
    me: undefined,
    people,
    canTakePart: false,
    canFacilitate: false,
    isFacilitator: false,
    past: true,
    isPending: () => false,
    nameOf: (person) => (person === undefined ? nobody : people.get(person)?.name || somebody),
    isPresent: () => true,
    send: async () => ({ version: 0 }),
  };
}
