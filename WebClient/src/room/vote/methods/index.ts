import { consent } from './consent';
import { delegationPoker } from './delegation-poker';
import { dots } from './dots';
import { fistOfFive } from './fist-of-five';
import type { Method } from './method';
import { multipleChoice } from './multiple-choice';
import { planningPoker } from './planning-poker';
import { points } from './points';
import { ranking } from './ranking';
import { roman } from './roman';
import { roti } from './roti';
import { scale } from './scale';
import { singleChoice } from './single-choice';
import { yesNo } from './yes-no';

/** The methods there are, the most usual first. A new one is a file beside this, a line here and its words in the catalogues. */
export const methods: readonly Method[] = [
  dots,
  singleChoice,
  multipleChoice,
  yesNo,
  roman,
  fistOfFive,
  consent,
  scale,
  points,
  ranking,
  planningPoker,
  delegationPoker,
  roti,
];

/** Undefined for a method that the server has learnt after this page was loaded. */
export function methodOf(name: string): Method | undefined {
  return methods.find((method) => method.name === name);
}
