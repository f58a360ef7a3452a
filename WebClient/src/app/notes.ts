import { keptByBrowser } from '../kept';

const prefix = 'collab.notes.';

/** A facilitator's notes on one meeting are kept on this device alone, for one person: they never reach the server, so nobody can ask it for them. */
export interface NotesOf {
  readonly person: string;
  readonly team: string;
  readonly meeting: string;
}

const keyOf = ({ person, team, meeting }: NotesOf): string => `${prefix}${team}.${meeting}.${person}`;

export function readNotes(of: NotesOf): string {
  return keptByBrowser.getItem(keyOf(of)) ?? '';
}

/** False when this browser does not keep them. */
export function keepNotes(of: NotesOf, text: string): boolean {
  return keptByBrowser.setItem(keyOf(of), text);
}

/** Calls back when another tab of this browser writes them. */
export function whenNoted(of: NotesOf, changed: (text: string) => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === keyOf(of)) changed(event.newValue ?? '');
  };
  addEventListener('storage', heard);
  return () => removeEventListener('storage', heard);
}

/** Meetings that are no more take their notes along. */
export function keepNotesOf(team: string, meetings: readonly string[]): void {
  const of = `${prefix}${team}.`;
  drop((key) => key.startsWith(of) && !meetings.includes(key.slice(of.length).split('.')[0]!));
}

export function dropNotes(): void {
  drop((key) => key.startsWith(prefix));
}

function drop(isIt: (key: string) => boolean): void {
  keptByBrowser.keys().filter(isIt).forEach(keptByBrowser.removeItem);
}
