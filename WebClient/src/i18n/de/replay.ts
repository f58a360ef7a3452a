import type { Catalogue } from '../en';

export const replay: Catalogue['replay'] = {
  title: 'Aufzeichnung',
  watch: 'Noch einmal ansehen',
  controls: 'Zeitleiste und Steuerung',
  line: 'Zeitleiste des Meetings',
  position: (stop, all, stage, time) => `${stage}, ${time}, Schritt ${stop} von ${all}`,
  play: 'Abspielen',
  pause: 'Pause',
  again: 'Von vorn',
  back: 'Ein Schritt zurück',
  forward: 'Ein Schritt weiter',
  speed: 'Tempo',
  times: (speed) => `${speed}×`,
  keys: 'Leertaste: abspielen und anhalten, Pfeiltasten: schrittweise',
  toSummary: 'Das war’s. Zur Zusammenfassung',
  nothing: 'Hier gibt es nichts anzusehen: Von einem importierten Meeting ist nur das Ende bekannt.',
  nothingYet: 'In diesem Moment ist hier noch nichts.',
  board: 'Das Team ging seine offenen Maßnahmen durch. Sie sind nicht Teil der Aufzeichnung; wie sie heute stehen, zeigt das Board.',
  anonymous: 'Dieses Meeting war anonym, darum geht es von Phase zu Phase: Einzelne Schritte könnten verraten, wer wann geschrieben hat.',
  takenBack: '*später zurückgenommen*',
};
