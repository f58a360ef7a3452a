import type { Catalogue } from '../en';

export const me: Catalogue['me'] = {
  title: 'Ich und meine Geräte',
  name: 'Mein Name',
  renamed: 'Dein Name ist überall geändert.',
  devices: {
    title: 'Meine Geräte',
    current: 'dieses Gerät',
    added: (when) => `hinzugefügt am ${when}`,
    revoke: (label) => `${label} entfernen`,
    signOut: 'Hier abmelden',
  },
  pairing: {
    title: 'Gerät hinzufügen',
    text: 'Erzeuge einen Code und tippe ihn innerhalb von 2 Minuten auf dem anderen Gerät ein. Bestätige dann hier.',
    start: 'Code erzeugen',
    code: 'Tippe das auf dem anderen Gerät ein',
    at: (address) => `unter ${address}`,
    waiting: 'Wartet auf das andere Gerät …',
    asks: (label) => `${label} möchte hinzugefügt werden.`,
    accept: 'Ja, das ist meins',
    deny: 'Nein, abweisen',
    done: 'Das Gerät ist hinzugefügt.',
    expired: 'Der Code ist abgelaufen. Erzeuge einen neuen.',
  },
  delete: {
    title: 'Mich löschen',
    text: 'Dein Name verschwindet aus allen Teams und Meetings, deine Geräte werden abgemeldet. Was du geschrieben hast, bleibt ohne deinen Namen stehen; Bilder auf deinen Karten werden gelöscht.',
    open: 'Mich löschen …',
    confirm: 'Tippe zur Bestätigung deinen Namen',
    go: 'Mich endgültig löschen',
  },
};
