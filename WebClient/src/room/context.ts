import { createContext } from 'preact';
import { useCallback, useContext, useMemo } from 'preact/hooks';
import { pendingOf, send, type Stream } from '../connection';
import type { MeetingCommand, MeetingLive, MeetingView, MyMeeting, ParticipantView, Reply } from '../contracts';
import { t } from '../i18n';
import { toldApart } from '../ui/names';
import { optimistic } from './optimistic';

/** All that a part of the room needs. */
export interface Room {
  readonly id: string;
  readonly view: MeetingView;
  readonly mine: MyMeeting;
  readonly live: MeetingLive | undefined;
  readonly me: ParticipantView | undefined;
  readonly people: ReadonlyMap<string, ParticipantView>;
  /** True when the reader may write here now: not an observer, and the meeting is not closed. */
  readonly canTakePart: boolean;
  readonly canFacilitate: boolean;
  /** True for the facilitator, false for co-facilitators too. */
  readonly isFacilitator: boolean;
  readonly isPending: (id: string) => boolean;
  readonly nameOf: (person: string | undefined) => string;
  readonly isPresent: (person: string) => boolean;
  /** The same function for as long as the room is shown. */
  readonly send: (command: MeetingCommand) => Promise<Reply>;
}

const RoomContext = createContext<Room | undefined>(undefined);

export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('There is no room around this component.');
  return room;
}

/** The room as of now; undefined until the first view is here. */
export function useMakeRoom(id: string, stream: Stream<'meeting'>): Room | undefined {
  const view = stream.view.value;
  const mine = stream.mine.value;
  const live = stream.live.value;
  const pending = pendingOf(stream);
  const { nobody, somebody } = t().common;
  const say = useCallback((command: MeetingCommand) => send('meeting', id, command), [id]);
  return useMemo(() => {
    if (!view || !mine) return undefined;
    const shown = optimistic(view, mine, pending);
    const told = toldApart(shown.view.people);
    const people = new Map(told.map((person) => [person.id, person]));
    const present = live?.present && new Set(live.present);
    return {
      id,
      view: { ...shown.view, people: told },
      mine: shown.mine,
      live,
      me: people.get(mine.person),
      people,
      canTakePart: mine.role !== 'observer' && view.meeting.phase !== 'closed',
      canFacilitate: mine.canFacilitate,
      isFacilitator: view.meeting.facilitator === mine.person,
      isPending: (one) => shown.pending.has(one),
      nameOf: (person) => (person === undefined ? nobody : people.get(person)?.name || somebody),
      isPresent: (person) => present?.has(person) ?? true,
      send: say,
    };
  }, [id, view, mine, live, nobody, pending.map((entry) => entry.id + entry.version).join()]);
}
