import { computed, type ReadonlySignal } from '@preact/signals';

/** Reads an object that is renewed often field by field: who reads one is drawn again when that field is another value, not when others are. */
export function fields<T extends object>(of: () => T | undefined): T {
  const known = new Map<PropertyKey, ReadonlySignal<unknown>>();
  const field = (name: PropertyKey) => {
    const found = known.get(name) ?? computed(() => of()?.[name as keyof T]);
    known.set(name, found);
    return found;
  };
  return new Proxy({} as T, {
    get: (_, name) => field(name).value,
    // To be spread: a copy of all as it is now.
    ownKeys: () => Reflect.ownKeys(of() ?? {}),
    getOwnPropertyDescriptor: (_, name) => ({ value: field(name).value, enumerable: true, configurable: true }),
  });
}

/** A computed value that stays the same object for as long as it says the same. */
export function kept<T>(make: () => T, same: (before: T, now: T) => boolean): ReadonlySignal<T> {
  let last: T | undefined;
  return computed(() => {
    const now = make();
    return (last = last !== undefined && same(last, now) ? last : now);
  });
}

export function sameItems<T>(before: Iterable<T>, now: Iterable<T>): boolean {
  const [one, other] = [[...before], [...now]];
  return one.length === other.length && one.every((item, index) => Object.is(item, other[index]));
}

export function sameMap<K, V>(before: ReadonlyMap<K, V>, now: ReadonlyMap<K, V>): boolean {
  return before.size === now.size && [...now].every(([key, value]) => Object.is(before.get(key), value));
}
