import type { Catalogue } from '../en';
import { plural } from '../format';

export const poll: Catalogue['poll'] = {
  quick: 'Schnelle Umfrage',
  kind: 'Umfrage',
  ask: {
    title: 'Kurz etwas fragen',
    text: 'Eine Frage an der Wand, alle antworten am Handy: ohne Konto, ohne Namen.',
    open: 'Frage stellen',
    next: 'Nächste Frage stellen',
    question: 'Deine Frage',
    example: 'zum Beispiel: Nächste Woche zur selben Zeit?',
    method: 'So wird geantwortet',
    choice: (number) => `Antwort ${number}`,
    live: 'Ergebnis schon während der Abstimmung zeigen',
    liveHint: 'Aus: Es bleibt geheim, bis du die Abstimmung schließt.',
    names: 'Nach Namen fragen',
    namesHint: 'Aus: Wer den Link hat, stimmt ohne Namen ab.',
    team: 'Im Team',
    teamOf: (name) => `Umfragen von ${name}`,
    go: 'Umfrage starten',
    goNext: 'Fragen',
  },
  screen: {
    label: 'So machst du mit',
    scan: 'Scannen oder öffnen',
    code: 'Code',
    voted: (count) => plural(count, '# hat abgestimmt', '# haben abgestimmt'),
    here: (count) => plural(count, '# da', '# da'),
    nothingYet: 'Gerade ist keine Frage offen.',
    unreachable: 'Handys erreichen diese Adresse nicht. Starte Collab mit --lan oder --public-url.',
  },
  controls: {
    title: 'Umfrage leiten',
    close: 'Abstimmung schließen',
    next: 'Nächste Frage',
    vote: 'Selbst abstimmen',
    invite: 'Link und Code',
    end: 'Umfrage beenden',
  },
  hand: {
    wait: 'Die nächste Frage erscheint hier von selbst.',
  },
  ended: {
    title: 'Die Umfrage ist beendet',
    none: 'In dieser Umfrage wurde keine Abstimmung geschlossen.',
    reopen: 'Umfrage wieder öffnen',
  },
  result: {
    voted: (count) => plural(count, '# hat abgestimmt', '# haben abgestimmt'),
  },
  joining: 'Einen Moment …',
  nowhere: 'Zu diesem Code gibt es gerade kein Meeting und keine Umfrage. Prüf ihn; falls schon Schluss ist, frag, wer ihn gezeigt hat.',
  full: 'Diese Umfrage ist voll. Bitte, wer den Code gezeigt hat, dich von Hand mitzuzählen.',
};
