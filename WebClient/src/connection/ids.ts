/** A random 128-bit id as the wire writes it. `crypto.randomUUID` is missing on plain http, as in `--lan`. */
export function newId(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function unhex(text: string): Uint8Array {
  return Uint8Array.from(text.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

const firstIds = new Map<string, string>();

/** Notes that something shown under one id turned out to have another. */
export function renamed(now: string, before: string): void {
  if (!firstIds.has(now)) firstIds.set(now, before);
}

/** The id that something was first shown under: by it a list keeps its entry, and what is open in it, when it is kept. */
export function firstId(id: string): string {
  return firstIds.get(id) ?? id;
}
