import type { MeetingView, RoundPlan, RoundSubject } from '../../../contracts';
import { methods } from '../methods';
import type { Method } from '../methods/method';

/** How a facilitator wants a round, as far as they have said. */
export interface Draft {
  readonly method: Method;
  readonly subject: RoundSubject;
  readonly title: string;
  /** One choice a line. */
  readonly choices: string;
  /** The id of what is asked about; empty for a free question. */
  readonly about: string;
  readonly variant: string;
  readonly budget: number;
  readonly perOption: number;
  readonly visibility: RoundPlan['visibility'];
  /** 0 for no deadline. */
  readonly minutes: number;
  /** Percent; 0 for none. */
  readonly quorum: number;
  readonly closeWhenAllVoted: boolean;
}

const mostPerOption = 3;
const topicMinutes = 3;

/** The subjects of a method that there is something of now, the usual first. */
export function subjectsOf(method: Method, view: MeetingView): readonly RoundSubject[] {
  const empty: Partial<Record<RoundSubject, boolean>> = { topics: view.topics.length === 0, actions: view.actions.length === 0 };
  return method.subjects.filter((subject) => !empty[subject]);
}

/** A round of a method with all that is usual. */
export function usual(method: Method, view: MeetingView, about = ''): Draft {
  const subject = subjectsOf(method, view)[0] ?? 'question';
  return {
    method,
    subject,
    title: '',
    choices: '',
    about,
    variant: method.variants?.[0] ?? '',
    budget: method.limits?.budget ?? 1,
    perOption: method.limits?.perOption ?? mostPerOption,
    visibility: view.meeting.settings.secretVotes ? 'secret' : 'open',
    minutes: subject === 'topics' ? topicMinutes : 0,
    quorum: 0,
    closeWhenAllVoted: method.asks,
  };
}

/** What the stage for voting offers: the first method of all. */
export function usualInStage(view: MeetingView): Draft {
  return usual(methods[0]!, view);
}

const lines = (text: string) => [...new Set(text.split('\n').map((line) => line.trim()))].filter(Boolean);

/** The plan of a draft; undefined while something is missing. */
export function planOf(draft: Draft, view: MeetingView): RoundPlan | undefined {
  const { method, subject, visibility, minutes, quorum, about, variant, closeWhenAllVoted } = draft;
  const title = draft.title.trim();
  const choices = lines(draft.choices);
  const chooses = subject === 'question' && !method.asks;
  const asked = subject !== 'question' || title !== '' || (method.asks && about !== '');
  if (!asked || (chooses && choices.length < 2) || !subjectsOf(method, view).includes(subject)) return undefined;
  return {
    method: method.name,
    visibility,
    title,
    budget: draft.budget,
    perOption: Math.min(draft.perOption, draft.budget),
    subject,
    closeWhenAllVoted,
    ...(minutes > 0 && { seconds: minutes * 60 }),
    ...(quorum > 0 && { quorum }),
    ...(method.asks && about && { about }),
    ...(method.variants && { variant }),
    ...(chooses && { choices }),
  };
}
