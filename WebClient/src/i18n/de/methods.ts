import type { Catalogue } from '../en';

export const methods: Catalogue['methods'] = {
  dots: {
    name: 'Punkte',
    line: 'Alle verteilen ein paar Punkte auf das, was am wichtigsten ist.',
    example: 'Über welche Themen sprechen wir?',
    words: {},
  },
  'single-choice': {
    name: 'Einfachauswahl',
    line: 'Eines von mehreren; die meisten Stimmen gewinnen.',
    example: 'Welcher Tag passt uns am besten?',
    words: {},
  },
  'multiple-choice': {
    name: 'Mehrfachauswahl',
    line: 'Alle kreuzen an, was für sie passt.',
    example: 'Womit könntest du leben?',
    words: {},
  },
  'yes-no': {
    name: 'Ja oder Nein',
    line: 'Eine klare Frage, eine klare Antwort.',
    example: 'Behalten wir die Demo am Freitag?',
    words: { yes: 'Ja', no: 'Nein' },
  },
  roman: {
    name: 'Römische Abstimmung',
    line: 'Daumen hoch, quer oder runter, alle auf einmal.',
    example: 'Noch fünf Minuten für dieses Thema?',
    words: { up: 'Daumen hoch', side: 'Daumen quer', down: 'Daumen runter' },
  },
  'fist-of-five': {
    name: 'Fünf Finger',
    line: 'Wie viel Rückhalt es gibt; angenommen, wenn niemand unter 3 ist.',
    example: 'Probieren wir kleinere Releases?',
    words: { 0: 'Blockade', 1: 'Große Bedenken', 2: 'Kleine Bedenken', 3: 'Kann damit leben', 4: 'Dafür', 5: 'Setze mich dafür ein' },
  },
  scale: {
    name: 'Skala',
    line: 'Eine Zahl von 1 bis 5 oder 10, mit Mittelwert und Streuung.',
    example: 'Wie sicher sind wir bei diesem Release?',
    words: {},
  },
  points: {
    name: '100 Punkte',
    line: 'Alle verteilen 100 Punkte nach Gewicht.',
    example: 'Wohin sollen die nächsten Wochen gehen?',
    words: {},
  },
  ranking: {
    name: 'Rangfolge',
    line: 'Alle bringen es in eine Reihenfolge; Stichwahlen finden den Sieger.',
    example: 'Was kommt zuerst?',
    words: {},
  },
  consent: {
    name: 'Konsent',
    line: 'Niemand muss es lieben; wer einen Einwand hat, sagt warum.',
    example: 'Wir probieren das zwei Sprints lang.',
    words: { none: 'Kein Einwand', concern: 'Bedenken, aber macht weiter', objection: 'Einwand' },
  },
  'planning-poker': {
    name: 'Planning Poker',
    line: 'Verdeckt schätzen, zusammen aufdecken, über die Streuung reden.',
    example: 'Wie groß ist der neue Import?',
    words: { '?': 'Kann ich nicht sagen', coffee: 'Ich brauche eine Pause' },
  },
  'delegation-poker': {
    name: 'Delegation Poker',
    line: 'Wer das entscheidet: von „verkünden“ bis „delegieren“ in 7 Stufen.',
    example: 'Wer entscheidet über neue Werkzeuge?',
    words: {
      1: 'Verkünden: Die Führung entscheidet und sagt es',
      2: 'Verkaufen: Die Führung entscheidet und wirbt dafür',
      3: 'Befragen: Die Führung fragt uns und entscheidet dann',
      4: 'Einigen: Wir entscheiden zusammen',
      5: 'Beraten: Das Team entscheidet, die Führung berät',
      6: 'Erkundigen: Das Team entscheidet, die Führung fragt danach',
      7: 'Delegieren: Das Team entscheidet',
    },
  },
  roti: {
    name: 'Wert der Zeit',
    line: 'War es die Zeit wert? Von 1 bis 5.',
    example: 'War dieses Meeting deine Zeit wert?',
    words: {
      1: 'Verlorene Zeit',
      2: 'Weniger wert als die Zeit',
      3: 'So viel wert wie die Zeit',
      4: 'Mehr wert als die Zeit',
      5: 'Viel mehr wert als die Zeit',
    },
  },
};
