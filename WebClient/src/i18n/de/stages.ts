import type { Catalogue } from '../en';

export const stages: Catalogue['stages'] = {
  names: {
    'check-in': 'Check-in',
    'review-actions': 'Offene Maßnahmen',
    reflect: 'Sammeln',
    group: 'Gruppieren',
    vote: 'Abstimmen',
    discuss: 'Besprechen',
    actions: 'Maßnahmen',
    close: 'Abschluss',
  },
  questions: {
    'check-in': 'Wie kommst du heute an?',
    'review-actions': 'Was wurde aus dem, was wir vereinbart haben?',
    reflect: 'Was hat dich bewegt? Ein Gedanke pro Karte.',
    group: 'Was gehört zusammen?',
    vote: 'Was ist gerade am wichtigsten?',
    discuss: 'Was steckt dahinter, und was würde helfen?',
    actions: 'Wer macht was bis wann?',
    close: 'War diese Zeit gut investiert?',
  },
  rail: 'Ablauf',
  skipped: 'ausgelassen',
  current: 'jetzt',
  done: 'fertig',
};
