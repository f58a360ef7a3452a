/** What the client says of one voting method. */
export interface MethodTexts {
  readonly name: string;
  /** What it does, in one line. */
  readonly line: string;
  /** A question it fits. */
  readonly example: string;
  /** The words of its own answers, by their ids. */
  readonly words: Readonly<Record<string, string>>;
}

export const methods = {
  dots: {
    name: 'Dots',
    line: 'Everybody spreads a few dots over what matters most.',
    example: 'Which topics do we talk about?',
    words: {},
  },
  'single-choice': {
    name: 'Single choice',
    line: 'One of several; most votes win.',
    example: 'Which day suits us best?',
    words: {},
  },
  'multiple-choice': {
    name: 'Multiple choice',
    line: 'Everybody ticks all that fit.',
    example: 'Which of these could you live with?',
    words: {},
  },
  'yes-no': {
    name: 'Yes or no',
    line: 'A plain question, a plain answer.',
    example: 'Do we keep the Friday demo?',
    words: { yes: 'Yes', no: 'No' },
  },
  roman: {
    name: 'Roman vote',
    line: 'Thumbs up, sideways or down, shown all at once.',
    example: 'Five more minutes on this topic?',
    words: { up: 'Thumb up', side: 'Thumb sideways', down: 'Thumb down' },
  },
  'fist-of-five': {
    name: 'Fist of five',
    line: 'How much support there is; passes when nobody is below 3.',
    example: 'Do we try smaller releases?',
    words: { 0: 'Block', 1: 'Major concern', 2: 'Minor concern', 3: 'Can live with it', 4: 'Support', 5: 'Champion' },
  },
  scale: {
    name: 'Scale',
    line: 'A number from 1 to 5 or 10, with mean and spread.',
    example: 'How sure are we of this release?',
    words: {},
  },
  points: {
    name: '100 points',
    line: 'Everybody spreads 100 points by weight.',
    example: 'Where should the next weeks go?',
    words: {},
  },
  ranking: {
    name: 'Ranking',
    line: 'Everybody puts things in order; an instant runoff finds the winner.',
    example: 'What comes first?',
    words: {},
  },
  consent: {
    name: 'Consent',
    line: 'Nobody has to love it; whoever objects says why.',
    example: 'We try this for two sprints.',
    words: { none: 'No objection', concern: 'A concern, but go ahead', objection: 'Objection' },
  },
  'planning-poker': {
    name: 'Planning poker',
    line: 'Estimate unseen, turn the cards together, talk about the spread.',
    example: 'How big is the new import?',
    words: { '?': 'I cannot tell', coffee: 'I need a break' },
  },
  'delegation-poker': {
    name: 'Delegation poker',
    line: 'Who decides this: from “tell” to “delegate” in 7 levels.',
    example: 'Who decides on new tools?',
    words: {
      1: 'Tell: the leader decides and says so',
      2: 'Sell: the leader decides and wins us over',
      3: 'Consult: the leader asks us, then decides',
      4: 'Agree: we decide together',
      5: 'Advise: the team decides, the leader advises',
      6: 'Inquire: the team decides, the leader asks afterwards',
      7: 'Delegate: the team decides',
    },
  },
  roti: {
    name: 'Worth of the time',
    line: 'Was it worth the time? From 1 to 5.',
    example: 'Was this meeting worth your time?',
    words: { 1: 'A waste of time', 2: 'Less than it took', 3: 'As much as it took', 4: 'More than it took', 5: 'Far more than it took' },
  },
} satisfies Readonly<Record<string, MethodTexts>>;
