import type { Catalogue } from '../en';

export const lobby: Catalogue['lobby'] = {
  toTeam: 'Zum Team',
  facilitates: (name) => `${name} moderiert`,
  start: 'Meeting starten',
  waits: 'Die Moderation startet das Meeting.',
  people: 'Wer da ist',
  columns: 'Was wir sammeln',
  invite: {
    title: 'Einladen',
    text: 'Scan das oder öffne den Link. Ein Name genügt.',
    link: 'Link in dieses Meeting',
    code: 'Oder tippe diesen Code auf der Startseite ein:',
    none: 'Den Link in dieses Meeting hat die Moderation.',
    doorClosed: 'Die Tür ist zu: Wer neu kommt, wartet, bis du aufmachst.',
    unreachable: 'Andere Geräte erreichen diese Adresse nicht. Starte Collab mit --lan oder --public-url, dann lässt sich der Link öffnen.',
  },
  agenda: {
    minutes: (stage) => `Minuten für ${stage}`,
    up: (stage) => `${stage} nach oben`,
    down: (stage) => `${stage} nach unten`,
    skip: (stage) => `${stage} auslassen`,
    include: (stage) => `${stage} aufnehmen`,
    total: (minutes) => `Zusammen ${minutes}`,
  },
  settings: {
    title: 'Einstellungen des Meetings',
    name: 'Titel',
    anonymous: 'Anonyme Karten',
    anonymousHint: 'Niemand sieht, wer eine Karte geschrieben hat, auch die Moderation nicht. Fest, sobald es eine Karte gibt.',
    anonymityFixed: 'Es gibt schon Karten, darum bleibt das so.',
    hideCards: 'Karten bis zum Aufdecken verbergen',
    hideCardsHint: 'Erst denken alle für sich.',
    secretVotes: 'Geheime Abstimmungen',
    secretVotesHint: 'Die Summen erscheinen, wenn eine Abstimmung schließt.',
  },
};
