import { formatList, plural } from '../format';

/** What helps to moderate: the plan of the meeting, nudges, private notes. */
export const moderate = {
  plan: {
    end: (time: string) => `To end at ${time}`,
    over: (minutes: number) => plural(minutes, '# min behind', '# min behind'),
    late: (minutes: number) => plural(minutes, '# min late', '# min late'),
    spare: (minutes: number) => plural(minutes, '# min to spare', '# min to spare'),
    until: (time: string) => `until ${time}`,
    insteadOf: (minutes: string) => `instead of ${minutes}`,
    extend: (minutes: number) => plural(minutes, 'End # min later', 'End # min later'),
  },
  nudge: {
    hand: (name: string, others: number) => (others > 0 ? plural(others, `${name} wants to speak, # more waits`, `${name} wants to speak, # more wait`) : `${name} wants to speak`),
    spoken: 'Has spoken',
    over: (minutes: number, shorter: readonly string[]) =>
      `${plural(minutes, '# min behind', '# min behind')}${shorter.length > 0 ? ` · ${formatList(shorter)}` : ''}`,
    late: (minutes: number) => plural(minutes, 'The meeting ends # min late', 'The meeting ends # min late'),
    stage: (name: string, minutes: string) => `${name} now ${minutes}`,
    more: (count: number) => plural(count, '# more', '# more'),
    allReady: 'All are ready',
    ready: (ready: string, all: string) => `${ready} of ${all} ready`,
    half: {
      'check-in': (missing: number) => plural(missing, 'Half the time is over, # has not checked in yet.', 'Half the time is over, # have not checked in yet.'),
      reflect: (missing: number) => plural(missing, 'Half the time is over, # has not written yet.', 'Half the time is over, # have not written yet.'),
      vote: (missing: number) => plural(missing, 'Half the time is over, # has not voted yet.', 'Half the time is over, # have not voted yet.'),
    },
  },
  notes: {
    title: 'My notes',
    field: 'Private notes',
    placeholder: 'For my eyes only …',
    where: 'Kept in this browser alone: nobody else sees them, the server does not have them, your other devices do not either. They go when the meeting is deleted or you sign out here.',
    kept: 'Kept',
    notKept: 'This browser keeps nothing for this page. Copy your notes before you leave.',
    close: 'Close my notes',
  },
};
