import type { Catalogue } from '../en';

export const home: Catalogue['home'] = {
  title: 'Retros, die etwas bewegen',
  lead: 'Sammelt, was euch bewegt hat, stimmt ab, was zählt, und geht mit Maßnahmen, die alle sehen. Auf eurem eigenen Server, ohne Konten.',
  start: {
    title: 'Retro starten',
    team: 'Name des Teams',
    teamExample: 'zum Beispiel Nachteulen',
    name: 'Dein Name',
    code: 'Code zum Anlegen von Teams',
    codeHint: 'Hat, wer diesen Server betreibt.',
    go: 'Retro starten',
    meeting: 'Retro',
  },
  code: { title: 'Mit Code beitreten', label: 'Code', hint: '8 Buchstaben und Ziffern, die Moderation zeigt ihn', go: 'Beitreten' },
  teams: { title: 'Meine Teams', none: 'Noch kein Team', open: (name) => `${name} öffnen` },
  recovery: {
    title: 'Bewahre diesen Code auf',
    text: 'Er macht dich wieder zur Leitung dieses Teams, falls du dieses Gerät verlierst. Du siehst ihn nur dieses eine Mal.',
    kept: 'Ich habe ihn',
  },
  pair: {
    title: 'Dieses Gerät hinzufügen',
    text: 'Öffne „Ich und meine Geräte“ auf dem Gerät, das du schon nutzt, und erzeuge dort einen Code.',
    code: 'Code vom anderen Gerät',
    go: 'Gerät hinzufügen',
    waiting: 'Bestätige jetzt auf deinem anderen Gerät.',
    link: 'Ich bin schon auf einem anderen Gerät dabei',
  },
  join: {
    title: (team) => `${team} beitreten`,
    as: (role) => `Deine Rolle: ${role}`,
    name: 'Dein Name',
    nameHint: 'Damit die anderen wissen, wer du bist. Ein Konto brauchst du nicht.',
    go: 'Team beitreten',
    missing: 'Dieser Link ist unvollständig. Kopier ihn noch einmal, mit allem nach dem #.',
  },
  go: {
    title: (meeting) => `„${meeting}“ beitreten`,
    anonymous: 'In diesem Meeting tragen Karten keine Namen.',
    closed: 'Dieses Meeting ist geschlossen.',
    go: 'Meeting beitreten',
    goPoll: 'An der Umfrage teilnehmen',
  },
  recover: {
    title: 'Leitung zurückholen',
    text: 'Mit dem Code, der beim Anlegen des Teams gezeigt wurde.',
    team: 'Adresse der Teamseite',
    code: 'Wiederherstellungscode',
    go: 'Team zurückholen',
    link: 'Ich habe einen Wiederherstellungscode',
  },
};
