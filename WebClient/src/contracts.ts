// Generated from Grains.Interfaces by Tests/Architecture/TypeScriptContracts.cs. Do not edit.

export type ActionId = string;

export type ActionStatus = 'open' | 'in-progress' | 'stuck' | 'done' | 'dropped';

export interface ActionView {
  readonly id: ActionId;
  readonly text: string;
  readonly owner?: PersonId;
  readonly due?: string;
  readonly status: ActionStatus;
  readonly origin?: MeetingId;
  readonly topic?: string;
  readonly order: number;
  readonly createdAt: string;
  readonly changedAt: string;
}

export interface AddCard {
  readonly type: 'add-card';
  readonly column: ColumnId;
  readonly text: string;
  readonly image?: ImageId;
}

export interface AddComment {
  readonly type: 'add-comment';
  readonly topic: string;
  readonly text: string;
}

export interface AdmitPerson {
  readonly type: 'admit-person';
  readonly person: PersonId;
}

export interface AdmitVoter {
  readonly type: 'admit-voter';
  readonly round: RoundId;
  readonly person: PersonId;
}

export interface AgendaItem {
  readonly stage: Stage;
  readonly minutes: number;
  readonly skipped: boolean;
}

export interface AgreeAction {
  readonly type: 'agree-action';
  readonly text: string;
  readonly owner?: PersonId;
  readonly due?: string;
  readonly topic?: string;
}

export interface AgreedAction {
  readonly id: ActionId;
  readonly text: string;
  readonly owner?: PersonId;
  readonly due?: string;
  readonly topic?: string;
}

export interface Ballot {
  readonly choices: readonly Choice[];
  readonly abstain: boolean;
  readonly reason?: string;
}

export interface BoardChanges {
  readonly actions?: Change<ActionView>;
}

export type BoardCommand =
  | CreateAction
  | EditAction
  | SetActionStatus
  | DeleteAction
  | RestoreAction;

export interface BoardView {
  readonly actions: readonly ActionView[];
}

export interface CancelRound {
  readonly type: 'cancel-round';
  readonly round: RoundId;
}

export type CardId = string;

export interface CardImage {
  readonly id: ImageId;
  readonly width: number;
  readonly height: number;
}

export interface CardView {
  readonly id: CardId;
  readonly column: ColumnId;
  readonly text?: string;
  readonly author?: PersonId;
  readonly group?: GroupId;
  readonly order: number;
  readonly edited: boolean;
  readonly reactions: readonly ReactionCount[];
  readonly image?: CardImage;
}

export interface Cast {
  readonly meeting: MeetingId;
  readonly round: RoundId;
  readonly revision: number;
  readonly ballotId: string;
  readonly ballot: Ballot;
}

export interface Change<TEntity> {
  readonly set: readonly TEntity[];
  readonly removed: readonly string[];
}

export interface ChangeAgenda {
  readonly type: 'change-agenda';
  readonly agenda: readonly AgendaItem[];
}

export interface ChangeRole {
  readonly type: 'change-role';
  readonly person: PersonId;
  readonly role: TeamRole;
}

export interface ChangeSettings {
  readonly type: 'change-settings';
  readonly title: string;
  readonly settings: MeetingSettings;
}

export interface CheckIn {
  readonly type: 'check-in';
  readonly mood: number;
  readonly word: string;
}

export interface CheckInView {
  readonly id: string;
  readonly person?: PersonId;
  readonly mood: number;
  readonly word: string;
}

export interface Choice {
  readonly option: string;
  readonly value: number;
}

export interface CloseMeeting {
  readonly type: 'close-meeting';
}

export interface CloseRound {
  readonly type: 'close-round';
  readonly round: RoundId;
}

export interface Column {
  readonly id: ColumnId;
  readonly title: string;
  readonly prompt: string;
  readonly tint: string;
}

export type ColumnId = string;

export interface ColumnPlan {
  readonly title: string;
  readonly prompt: string;
  readonly tint: string;
}

export interface ColumnWords {
  readonly title: string;
  readonly prompt: string;
}

export type CommentId = string;

export interface CommentView {
  readonly id: CommentId;
  readonly topic: string;
  readonly text: string;
  readonly author?: PersonId;
  readonly order: number;
}

export interface CreateAction {
  readonly type: 'create-action';
  readonly text: string;
  readonly owner?: PersonId;
  readonly due?: string;
}

export interface CreateInvite {
  readonly type: 'create-invite';
  readonly role: TeamRole;
}

export interface DeleteAction {
  readonly type: 'delete-action';
  readonly action: ActionId;
}

export interface DeleteCard {
  readonly type: 'delete-card';
  readonly card: CardId;
}

export interface DeleteComment {
  readonly type: 'delete-comment';
  readonly comment: CommentId;
}

export interface DeleteMeeting {
  readonly type: 'delete-meeting';
  readonly meeting: MeetingId;
}

export interface DeleteTemplate {
  readonly type: 'delete-template';
  readonly template: TemplateId;
}

export type Door = 'open' | 'closed';

export interface EditAction {
  readonly type: 'edit-action';
  readonly action: ActionId;
  readonly text: string;
  readonly owner?: PersonId;
  readonly due?: string;
}

export interface EditCard {
  readonly type: 'edit-card';
  readonly card: CardId;
  readonly text: string;
}

export interface ExtendMeeting {
  readonly type: 'extend-meeting';
  readonly minutes: number;
}

export interface ExtendTimer {
  readonly type: 'extend-timer';
  readonly seconds: number;
}

export interface FollowRequest {
  readonly stream: StreamKey;
  readonly version?: number;
  readonly lineage?: string;
}

export interface GoToStage {
  readonly type: 'go-to-stage';
  readonly stage: Stage;
}

export interface GroupCards {
  readonly type: 'group-cards';
  readonly cards: readonly CardId[];
  readonly into?: GroupId;
}

export type GroupId = string;

export interface GroupView {
  readonly id: GroupId;
  readonly column: ColumnId;
  readonly title?: string;
  readonly titled: boolean;
  readonly order: number;
}

export interface HandOver {
  readonly type: 'hand-over';
  readonly to: PersonId;
}

export type ImageId = string;

export type InviteId = string;

export interface InviteView {
  readonly id: InviteId;
  readonly role: TeamRole;
  readonly token: string;
  readonly singleUse: boolean;
  readonly expiresAt?: string;
}

export interface LeaveTeam {
  readonly type: 'leave-team';
}

export interface Live<TLive> {
  readonly stream: StreamKey;
  readonly sequence: number;
  readonly state?: TLive;
}

export interface LockCards {
  readonly type: 'lock-cards';
  readonly locked: boolean;
}

export interface MarkDiscussed {
  readonly type: 'mark-discussed';
  readonly topic: string;
  readonly discussed: boolean;
}

export interface MeetingChanges {
  readonly meeting?: MeetingHeader;
  readonly people?: Change<ParticipantView>;
  readonly columns?: Change<Column>;
  readonly cards?: Change<CardView>;
  readonly groups?: Change<GroupView>;
  readonly steps?: Change<StepView>;
  readonly rounds?: Change<RoundView>;
  readonly topics?: Change<TopicView>;
  readonly comments?: Change<CommentView>;
  readonly checkIns?: Change<CheckInView>;
  readonly actions?: Change<AgreedAction>;
}

export type MeetingCommand =
  | StartMeeting
  | ChangeSettings
  | ChangeAgenda
  | GoToStage
  | StartTimer
  | ExtendTimer
  | StopTimer
  | ExtendMeeting
  | CheckIn
  | SetReady
  | RaiseHand
  | AddCard
  | EditCard
  | SetCardImage
  | MoveCard
  | DeleteCard
  | RestoreCard
  | RevealCards
  | LockCards
  | GroupCards
  | UngroupCards
  | TitleGroup
  | UndoStep
  | StartRound
  | CloseRound
  | CancelRound
  | AdmitVoter
  | SetSpotlight
  | MarkDiscussed
  | AddComment
  | DeleteComment
  | React
  | AgreeAction
  | HandOver
  | SetCoFacilitator
  | TakeOver
  | SetDoor
  | AdmitPerson
  | RemoveParticipant
  | CloseMeeting
  | ReopenMeeting;

export interface MeetingEntry {
  readonly id: MeetingId;
  readonly title: string;
  readonly template: string;
  readonly phase: MeetingPhase;
  readonly createdAt: string;
  readonly closedAt?: string;
  readonly kind?: MeetingKind;
  readonly result?: PollResult;
}

export interface MeetingHeader {
  readonly id: MeetingId;
  readonly team: TeamId;
  readonly title: string;
  readonly template: string;
  readonly phase: MeetingPhase;
  readonly stage: Stage;
  readonly agenda: readonly AgendaItem[];
  readonly settings: MeetingSettings;
  readonly revealed: boolean;
  readonly locked: boolean;
  readonly door: Door;
  readonly facilitator: PersonId;
  readonly timer?: TimerView;
  readonly spotlight?: Spotlight;
  readonly createdAt: string;
  readonly startedAt?: string;
  readonly closedAt?: string;
  readonly kind?: MeetingKind;
  readonly stageSince?: string;
  readonly endsAt?: string;
}

export type MeetingId = string;

export type MeetingKind = 'retro' | 'poll';

export interface MeetingLive {
  readonly presentCount: number;
  readonly present?: readonly PersonId[];
  readonly typing: readonly TypingView[];
  readonly rounds: readonly RoundProgress[];
  readonly facilitatorGoneSince?: string;
}

export type MeetingPhase = 'lobby' | 'live' | 'closed';

export interface MeetingSettings {
  readonly anonymous: boolean;
  readonly hideCards: boolean;
  readonly secretVotes: boolean;
}

export interface MeetingView {
  readonly meeting: MeetingHeader;
  readonly people: readonly ParticipantView[];
  readonly columns: readonly Column[];
  readonly cards: readonly CardView[];
  readonly groups: readonly GroupView[];
  readonly steps: readonly StepView[];
  readonly rounds: readonly RoundView[];
  readonly topics: readonly TopicView[];
  readonly comments: readonly CommentView[];
  readonly checkIns: readonly CheckInView[];
  readonly actions: readonly AgreedAction[];
}

export interface MemberView {
  readonly id: PersonId;
  readonly name: string;
  readonly role: TeamRole;
  readonly joinedAt: string;
}

export interface Mine<TMine> {
  readonly stream: StreamKey;
  readonly version: number;
  readonly state?: TMine;
}

export interface MoveCard {
  readonly type: 'move-card';
  readonly card: CardId;
  readonly column: ColumnId;
}

export interface MyBallot {
  readonly round: RoundId;
  readonly revision: number;
  readonly ballotId: string;
  readonly used: number;
  readonly ballot: Ballot;
}

export interface MyBoard {
  readonly person: PersonId;
  readonly role: TeamRole;
}

export interface MyCard {
  readonly id: CardId;
  readonly column: ColumnId;
  readonly text: string;
  readonly deleted: boolean;
  readonly image?: CardImage;
}

export interface MyMeeting {
  readonly person: PersonId;
  readonly role: TeamRole;
  readonly canFacilitate: boolean;
  readonly canTakeOver: boolean;
  readonly cards: readonly MyCard[];
  readonly comments: readonly CommentId[];
  readonly reactions: readonly MyReaction[];
  readonly ballots: readonly MyBallot[];
  readonly checkIn?: CheckInView;
  readonly joinCode?: string;
  readonly mayVote: readonly RoundId[];
}

export interface MyReaction {
  readonly card: CardId;
  readonly reaction: string;
}

export interface MyTeam {
  readonly person: PersonId;
  readonly role: TeamRole;
  readonly invites: readonly InviteView[];
}

export interface NamedBallot {
  readonly person: PersonId;
  readonly ballot: Ballot;
}

export interface OptionTally {
  readonly option: string;
  readonly total: number;
  readonly voters: number;
}

export interface OwnTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly german?: readonly ColumnWords[];
}

export interface ParticipantView {
  readonly id: PersonId;
  readonly name: string;
  readonly role: TeamRole;
  readonly guest: boolean;
  readonly coFacilitator: boolean;
  readonly ready: boolean;
  readonly handRaised?: number;
  readonly waiting: boolean;
  readonly removed: boolean;
}

export type PersonId = string;

export interface PlanMeeting {
  readonly type: 'plan-meeting';
  readonly title: string;
  readonly template: string;
  readonly language: string;
  readonly settings: MeetingSettings;
  readonly agenda?: readonly AgendaItem[];
}

export interface PollResult {
  readonly question: string;
  readonly method: string;
  readonly voted: number;
  readonly verdict?: string;
  readonly winner?: RoundOption;
  readonly votes: number;
  readonly mean?: number;
}

export interface RaiseHand {
  readonly type: 'raise-hand';
  readonly up: boolean;
  readonly person?: PersonId;
}

export interface React {
  readonly type: 'react';
  readonly card: CardId;
  readonly reaction: string;
  readonly on: boolean;
}

export interface ReactionCount {
  readonly reaction: string;
  readonly count: number;
}

export interface Receipt {
  readonly revision: number;
  readonly used: number;
  readonly budget: number;
  readonly ballot?: Ballot;
  readonly refusal?: Refusal;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export interface RemoveMember {
  readonly type: 'remove-member';
  readonly person: PersonId;
}

export interface RemoveParticipant {
  readonly type: 'remove-participant';
  readonly person: PersonId;
  readonly ban: boolean;
}

export interface RenameTeam {
  readonly type: 'rename-team';
  readonly name: string;
  readonly accent: string;
}

export interface ReopenMeeting {
  readonly type: 'reopen-meeting';
}

export interface Reply {
  readonly version: number;
  readonly created?: string;
  readonly refusal?: Refusal;
}

export interface RestoreAction {
  readonly type: 'restore-action';
  readonly action: ActionId;
}

export interface RestoreCard {
  readonly type: 'restore-card';
  readonly card: CardId;
}

export interface RevealCards {
  readonly type: 'reveal-cards';
  readonly revealed: boolean;
}

export interface RevokeInvite {
  readonly type: 'revoke-invite';
  readonly invite: InviteId;
}

export type RoundId = string;

export interface RoundOption {
  readonly id: string;
  readonly label: string;
}

export interface RoundOutcome {
  readonly verdict?: string;
  readonly winners: readonly string[];
  readonly mean?: number;
  readonly median?: number;
  readonly low?: number;
  readonly high?: number;
  readonly spread?: number;
  readonly steps?: readonly RunoffStep[];
  readonly reasons?: readonly string[];
}

export interface RoundPlan {
  readonly method: string;
  readonly visibility: RoundVisibility;
  readonly title: string;
  readonly budget: number;
  readonly perOption: number;
  readonly seconds?: number;
  readonly subject?: RoundSubject;
  readonly choices?: readonly string[];
  readonly about?: string;
  readonly variant?: string;
  readonly quorum?: number;
  readonly closeWhenAllVoted?: boolean;
}

export interface RoundProgress {
  readonly id: RoundId;
  readonly voted: number;
  readonly totals?: readonly number[];
  readonly voters?: readonly number[];
  readonly eligible: number;
}

export interface RoundResult {
  readonly tally: readonly OptionTally[];
  readonly eligible: number;
  readonly voted: number;
  readonly abstained: number;
  readonly ballots: readonly string[];
  readonly named?: readonly NamedBallot[];
  readonly outcome?: RoundOutcome;
}

export type RoundStatus = 'open' | 'closed' | 'cancelled';

export type RoundSubject = 'topics' | 'meeting' | 'actions' | 'question';

export interface RoundView {
  readonly id: RoundId;
  readonly number: number;
  readonly method: string;
  readonly title: string;
  readonly visibility: RoundVisibility;
  readonly budget: number;
  readonly perOption: number;
  readonly options: readonly RoundOption[];
  readonly status: RoundStatus;
  readonly eligible: readonly PersonId[];
  readonly deadline?: string;
  readonly of?: RoundId;
  readonly result?: RoundResult;
  readonly subject: RoundSubject;
  readonly about?: string;
  readonly variant?: string;
  readonly quorum?: number;
  readonly closeWhenAllVoted: boolean;
  readonly eligibleCount: number;
}

export type RoundVisibility = 'secret' | 'open' | 'by-name';

export interface RunoffStep {
  readonly tally: readonly OptionTally[];
  readonly eliminated: readonly string[];
  readonly exhausted: number;
}

export interface SaveTemplate {
  readonly type: 'save-template';
  readonly template?: TemplateId;
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  readonly german?: readonly ColumnWords[];
}

export interface SetActionStatus {
  readonly type: 'set-action-status';
  readonly action: ActionId;
  readonly status: ActionStatus;
}

export interface SetCardImage {
  readonly type: 'set-card-image';
  readonly card: CardId;
  readonly image?: ImageId;
}

export interface SetCoFacilitator {
  readonly type: 'set-co-facilitator';
  readonly person: PersonId;
  readonly on: boolean;
}

export interface SetDoor {
  readonly type: 'set-door';
  readonly door: Door;
}

export interface SetReady {
  readonly type: 'set-ready';
  readonly ready: boolean;
}

export interface SetSpotlight {
  readonly type: 'set-spotlight';
  readonly spotlight?: Spotlight;
}

export interface Spotlight {
  readonly kind: SpotlightKind;
  readonly id: string;
}

export type SpotlightKind = 'card' | 'group' | 'action';

export type Stage = 'check-in' | 'review-actions' | 'reflect' | 'group' | 'vote' | 'discuss' | 'actions' | 'close';

export interface StartMeeting {
  readonly type: 'start-meeting';
}

export interface StartPoll {
  readonly type: 'start-poll';
  readonly plan: RoundPlan;
  readonly title: string;
  readonly askNames: boolean;
}

export interface StartRound {
  readonly type: 'start-round';
  readonly plan?: RoundPlan;
  readonly of?: RoundId;
}

export interface StartTimer {
  readonly type: 'start-timer';
  readonly seconds: number;
}

export type StepId = string;

export interface StepView {
  readonly id: StepId;
  readonly order: number;
  readonly kind: string;
  readonly cards: number;
  readonly group?: GroupId;
  readonly by?: PersonId;
  readonly undone: boolean;
}

export interface StopTimer {
  readonly type: 'stop-timer';
}

export type StreamKey = string;

export interface TakeOver {
  readonly type: 'take-over';
}

export interface TeamChanges {
  readonly team?: TeamHeader;
  readonly members?: Change<MemberView>;
  readonly meetings?: Change<MeetingEntry>;
  readonly templates?: Change<OwnTemplate>;
}

export type TeamCommand =
  | RenameTeam
  | ChangeRole
  | RemoveMember
  | LeaveTeam
  | CreateInvite
  | RevokeInvite
  | SaveTemplate
  | DeleteTemplate
  | PlanMeeting
  | StartPoll
  | DeleteMeeting;

export interface TeamHeader {
  readonly id: TeamId;
  readonly name: string;
  readonly accent: string;
  readonly createdAt: string;
}

export type TeamId = string;

export type TeamRole = 'leader' | 'member' | 'observer';

export interface TeamSummary {
  readonly id: TeamId;
  readonly name: string;
  readonly accent: string;
  readonly role: TeamRole;
}

export interface TeamView {
  readonly team: TeamHeader;
  readonly members: readonly MemberView[];
  readonly meetings: readonly MeetingEntry[];
  readonly templates: readonly OwnTemplate[];
}

export type TemplateId = string;

export interface TimerView {
  readonly startedAt: string;
  readonly endsAt: string;
}

export interface TitleGroup {
  readonly type: 'title-group';
  readonly group: GroupId;
  readonly title: string;
}

export interface TopicView {
  readonly id: string;
  readonly kind: SpotlightKind;
  readonly votes?: number;
  readonly rank: number;
  readonly discussed: boolean;
}

export interface TypingView {
  readonly column: ColumnId;
  readonly count: number;
  readonly people?: readonly PersonId[];
}

export interface UndoStep {
  readonly type: 'undo-step';
  readonly step: StepId;
}

export interface UngroupCards {
  readonly type: 'ungroup-cards';
  readonly cards: readonly CardId[];
}

export interface Update<TChanges> {
  readonly stream: StreamKey;
  readonly from: number;
  readonly version: number;
  readonly changes?: TChanges;
}

export const refusalCodes = [
  'malformed',
  'too-long',
  'empty',
  'too-many',
  'too-fast',
  'not-signed-in',
  'foreign-origin',
  'not-allowed',
  'not-member',
  'not-facilitator',
  'removed',
  'door-closed',
  'last-leader',
  'invite-invalid',
  'code-invalid',
  'unknown',
  'already-exists',
  'deleted',
  'meeting-closed',
  'not-started',
  'not-closed',
  'locked',
  'not-revealed',
  'anonymity-fixed',
  'reopen-too-late',
  'facilitator-present',
  'nothing-to-undo',
  'image-invalid',
  'image-too-large',
  'too-many-images',
  'round-open',
  'round-closed',
  'not-eligible',
  'over-budget',
  'over-limit',
  'unknown-choice',
  'invalid-ballot',
  'reason-needed',
  'wrong-revision',
  'temporary',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export const roundVerdicts = [
  'quorum-missed',
  'no-votes',
  'won',
  'tied',
  'passed',
  'rejected',
  'objections',
  'consensus',
  'no-consensus',
] as const;

export type RoundVerdict = (typeof roundVerdicts)[number];
