import type { RoundPlan } from '../contracts';
import { methods } from '../room/vote/methods';
import type { Method } from '../room/vote/methods/method';

/** The methods that fit a question to whoever comes; a plain yes or no first, since it needs nothing but the question. */
export const pollMethods: readonly Method[] = methods
  .filter((method) => method.subjects.includes('question'))
  .sort((a, b) => Number(b.name === 'yes-no') - Number(a.name === 'yes-no'));

interface Question {
  readonly title: string;
  readonly method: Method;
  readonly choices: readonly string[];
  /** Of the method's scales or decks; the usual one if empty. */
  readonly variant: string;
  /** True for a running result. */
  readonly live: boolean;
}

export function planOf({ title, method, choices, variant, live }: Question): RoundPlan {
  return {
    method: method.name,
    visibility: live ? 'open' : 'secret',
    title,
    budget: method.name === 'multiple-choice' ? choices.length : (method.limits?.budget ?? 1),
    perOption: method.limits?.perOption ?? 1,
    subject: 'question',
    closeWhenAllVoted: false,
    ...(!method.asks && { choices }),
    ...(method.variants && { variant: variant || method.variants[0]! }),
  };
}

/** What was written, each once, without the empty ones. */
export function distinct(choices: readonly string[]): readonly string[] {
  return [...new Set(choices.map((choice) => choice.trim()).filter(Boolean))];
}
