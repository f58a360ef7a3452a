/** The words of the stages: their names, what is asked in them, and what starting them is called. */
export const stages = {
  names: {
    'check-in': 'Check-in',
    'review-actions': 'Review actions',
    reflect: 'Reflect',
    group: 'Group',
    vote: 'Vote',
    discuss: 'Discuss',
    actions: 'Actions',
    close: 'Close',
  },
  questions: {
    'check-in': 'How do you arrive today?',
    'review-actions': 'What became of what we agreed?',
    reflect: 'What moved you? Write one thought a card.',
    group: 'What belongs together?',
    vote: 'What matters most right now?',
    discuss: 'What is behind it, and what would help?',
    actions: 'Who will do what, by when?',
    close: 'Was this time well spent?',
  },
  rail: 'Agenda',
  skipped: 'left out',
  current: 'now',
  done: 'done',
};
