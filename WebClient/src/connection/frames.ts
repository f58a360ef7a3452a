import type {
  BoardChanges,
  BoardCommand,
  BoardView,
  Live,
  MeetingChanges,
  MeetingCommand,
  MeetingLive,
  MeetingView,
  Mine,
  MyBoard,
  MyMeeting,
  MyTeam,
  Refusal,
  TeamChanges,
  TeamCommand,
  TeamView,
  Update,
} from '../contracts';

/** What belongs to each kind of stream. */
export interface Kinds {
  meeting: { view: MeetingView; changes: MeetingChanges; live: MeetingLive; mine: MyMeeting; command: MeetingCommand };
  team: { view: TeamView; changes: TeamChanges; live: never; mine: MyTeam; command: TeamCommand };
  board: { view: BoardView; changes: BoardChanges; live: never; mine: MyBoard; command: BoardCommand };
}

export type Kind = keyof Kinds;

/** The answer to `Follow`: a whole view, or every missed update, or a refusal. */
export interface FollowAnswer<K extends Kind> {
  readonly version: number;
  readonly lineage: string;
  /** Left out with a refusal. */
  readonly now?: string;
  readonly view?: Kinds[K]['view'];
  readonly updates?: readonly Update<Kinds[K]['changes']>[];
  readonly live?: Live<Kinds[K]['live']>;
  readonly mine?: Mine<Kinds[K]['mine']>;
  readonly refusal?: Refusal;
}
