import { stemsOf } from './words';

/** A card, or a group by its title and cards. */
export interface Item {
  readonly id: string;
  readonly text: string;
  readonly group?: boolean;
}

/** What may belong together, and the words that all of them share. */
export interface Suggestion {
  readonly items: readonly string[];
  readonly words: readonly string[];
}

interface Read {
  readonly item: Item;
  readonly stems: ReadonlyMap<string, string>;
  /** Square root of the summed squares of its words' weights. */
  readonly length: number;
}

const leastAlike = 0.22;
const mostInOne = 6;
const wordsTold = 2;
/** A word on more than this share of many cards tells nothing. */
const tooCommonShare = 0.3;
const tooCommonFrom = 12;

/**
 * What may belong together by its words, the likest first: cosine of the shared telling words, rare ones weighing more (tf-idf without counts).
 * The same items always give the same answer, in whatever order they come. Nothing is in two suggestions; groups take cards in, but never join.
 */
export function suggest(items: readonly Item[], most = 6): readonly Suggestion[] {
  const texts = read(items);
  const pairs = pairsOf(texts);
  const taken = new Set<string>();
  const found: Suggestion[] = [];
  for (const { a, b } of pairs) {
    if (found.length === most) break;
    if (taken.has(a.item.id) || taken.has(b.item.id)) continue;
    const members = [a, b];
    let shared = sharedStems(texts.weights, a, b).slice(0, wordsTold);
    const near = pairs.filter((pair) => pair.a === a || pair.b === a || pair.a === b || pair.b === b);
    for (const other of near.flatMap((pair) => [pair.a, pair.b])) {
      if (members.length === mostInOne) break;
      if (members.includes(other) || taken.has(other.item.id) || (other.item.group && members.some((one) => one.item.group))) continue;
      const left = shared.filter((stem) => other.stems.has(stem));
      if (left.length === 0) continue;
      members.push(other);
      shared = left;
    }
    members.forEach((one) => taken.add(one.item.id));
    found.push({ items: members.map((one) => one.item.id), words: shared.map((stem) => a.stems.get(stem)!) });
  }
  return found;
}

/** The items that are most like a text, the likest first, each with the words they share. */
export function similarTo(text: string, items: readonly Item[], most = 3): readonly Suggestion[] {
  const own: Item = { id: '', text };
  const texts = read([own, ...items]);
  return pairsOf(texts, own)
    .slice(0, most)
    .map(({ a, b }) => {
      const [me, other] = a.item === own ? [a, b] : [b, a];
      const shared = sharedStems(texts.weights, me, other).slice(0, wordsTold);
      return { items: [other.item.id], words: shared.map((stem) => me.stems.get(stem)!) };
    });
}

interface Texts {
  readonly all: readonly Read[];
  readonly weights: ReadonlyMap<string, number>;
}

function read(items: readonly Item[]): Texts {
  const sorted = [...items].sort((a, b) => compare(a.id, b.id)).map((item) => ({ item, stems: stemsOf(item.text) }));
  const counts = new Map<string, number>();
  for (const { stems } of sorted) for (const stem of stems.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const tooCommon = items.length < tooCommonFrom ? items.length : items.length * tooCommonShare;
  const weights = new Map([...counts].filter(([, count]) => count <= tooCommon).map(([stem, count]) => [stem, Math.log(1 + items.length / count)]));
  const length = (stems: ReadonlyMap<string, string>) => Math.hypot(...[...stems.keys()].map((stem) => weights.get(stem) ?? 0));
  return { all: sorted.map((one) => ({ ...one, length: length(one.stems) })), weights };
}

interface Pair {
  readonly a: Read;
  readonly b: Read;
  readonly alike: number;
}

function pairsOf({ all, weights }: Texts, only?: Item): readonly Pair[] {
  const having = new Map<string, Read[]>();
  for (const one of all) for (const stem of one.stems.keys()) if (weights.has(stem)) having.set(stem, [...(having.get(stem) ?? []), one]);
  const pairs: Pair[] = [];
  for (const a of only ? all.filter((one) => one.item === only) : all) {
    const sums = new Map<Read, number>();
    for (const stem of a.stems.keys())
      for (const b of having.get(stem) ?? []) if (b !== a) sums.set(b, (sums.get(b) ?? 0) + weights.get(stem)! ** 2);
    for (const [b, sum] of sums) {
      const alike = sum / (a.length * b.length);
      if (alike < leastAlike || (a.item.group && b.item.group)) continue;
      if (only || compare(a.item.id, b.item.id) < 0) pairs.push({ a, b, alike });
    }
  }
  return pairs.sort((x, y) => y.alike - x.alike || compare(x.a.item.id, y.a.item.id) || compare(x.b.item.id, y.b.item.id));
}

function sharedStems(weights: ReadonlyMap<string, number>, a: Read, b: Read): readonly string[] {
  return [...a.stems.keys()]
    .filter((stem) => b.stems.has(stem) && weights.has(stem))
    .sort((x, y) => weights.get(y)! - weights.get(x)! || compare(x, y));
}

/** By code unit, not by the reader's language, so that all readers are offered the same. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
