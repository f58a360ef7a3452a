import { expect, it } from 'vitest';
import { dropNotes, keepNotes, keepNotesOf, readNotes } from '../src/app/notes';

const of = (meeting: string, person = 'ada', team = 'harbour') => ({ person, team, meeting });

it('keeps notes of one person on one meeting apart, and tells when they live as long as the page alone', () => {
  expect(keepNotes(of('m1'), 'mine')).toBe(false);
  expect(readNotes(of('m1'))).toBe('mine');
  expect(readNotes(of('m1', 'ben'))).toBe('');
  expect(readNotes(of('m2'))).toBe('');
});

it('drops the notes of meetings that a team has no longer, and of no other team', () => {
  keepNotes(of('m1'), 'gone');
  keepNotes(of('m2'), 'stays');
  keepNotes(of('m1', 'ada', 'lighthouse'), 'elsewhere');
  keepNotesOf('harbour', ['m2']);
  expect([of('m1'), of('m2'), of('m1', 'ada', 'lighthouse')].map(readNotes)).toEqual(['', 'stays', 'elsewhere']);
  dropNotes();
  expect(readNotes(of('m2'))).toBe('');
});
