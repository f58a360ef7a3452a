interface Named {
  readonly id: string;
  readonly name: string;
}

/** What runs right to left, or turns the direction of what follows. */
const turning = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\u200f\u202a-\u202e\u2066-\u2069]/u;
const isolates = /[\u2066-\u2069]/g;
const shortest = 2;

/** A name to stand within our sentences: set apart where it runs right to left, so that it turns nothing around it. */
export function setApart(name: string): string {
  return turning.test(name) ? `\u2068${name}\u2069` : name;
}

/** The name as its owner would type it. */
export function asTyped(name: string): string {
  return name.replaceAll(isolates, '').trim();
}

const shown = new WeakMap<Named, Named>();
const known = new WeakMap<readonly Named[], readonly Named[]>();

/**
 * People as they are shown. Several of one name each have the end of their id behind it, as long as tells them apart: the same on every
 * screen, whoever comes and goes. The same list is shown as the same list, and who is shown as before as the same object.
 */
export function toldApart<Person extends Named>(people: readonly Person[]): readonly Person[] {
  const found = known.get(people) ?? made(people);
  known.set(people, found);
  return found as readonly Person[];
}

function made(people: readonly Named[]): readonly Named[] {
  const alike = new Map<string, Named[]>();
  for (const person of people) {
    const key = person.name.normalize('NFKC').trim().toLowerCase();
    alike.set(key, [...(alike.get(key) ?? []), person]);
  }
  const names = new Map([...alike.values()].flatMap((group) => group.map((person) => [person, nameAmong(person, group)] as const)));
  return people.map((person) => withName(person, names.get(person)!));
}

function nameAmong({ id, name }: Named, group: readonly Named[]): string {
  if (group.length === 1 || !name) return setApart(name);
  let length = shortest;
  while (group.some((other) => other.id !== id && other.id.slice(-length) === id.slice(-length))) length++;
  return `${setApart(name)} #${id.slice(-length)}`;
}

function withName(person: Named, name: string): Named {
  if (name === person.name) return person;
  const before = shown.get(person);
  if (before?.name === name) return before;
  const renamed = { ...person, name };
  shown.set(person, renamed);
  return renamed;
}

const graphemes = new Intl.Segmenter();

/** The first signs of the first and the last word: whole ones, as an emoji of several parts is. */
export function initials(name: string): string {
  const words = asTyped(name.replace(/ #[0-9a-f]+$/, '')).split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...graphemes.segment(word ?? '')][0]?.segment ?? '');
  return letters.join('').toUpperCase() || '?';
}
