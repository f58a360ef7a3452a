import { useComputed } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Stream } from '../connection';
import type { MeetingCommand, MeetingLive, MeetingView, MyMeeting, ParticipantView, Reply } from '../contracts';
import { liveRoom } from './liveRoom';

/** All that a part of the room needs. It is always as of now: whoever reads a part while being drawn is drawn again when that part changes. */
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
  /** True in a recording: one looks on, and nobody else is there. */
  readonly past: boolean;
  readonly isPending: (id: string) => boolean;
  readonly nameOf: (person: string | undefined) => string;
  readonly isPresent: (person: string) => boolean;
  readonly send: (command: MeetingCommand) => Promise<Reply>;
}

const RoomContext = createContext<Room | undefined>(undefined);

export const RoomProvider = RoomContext.Provider;

export function useRoom(): Room {
  const room = useContext(RoomContext);
  if (!room) throw new Error('There is no room around this component.');
  return room;
}

/** The room, once its first view is here. */
export function useMakeRoom(id: string, stream: Stream<'meeting'>): Room | undefined {
  const room = useMemo(() => liveRoom(id, stream), [id, stream]);
  const isHere = useComputed(() => stream.view.value !== undefined && stream.mine.value !== undefined);
  return isHere.value ? room : undefined;
}
