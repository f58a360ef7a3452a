import type { ReadonlySignal } from '@preact/signals';
import type { CardView, MyCard } from '../../contracts';
import { plain } from '../../ui/marks';
import type { Room } from '../context';
import { kept, sameItems } from '../fields';
import { type Picture, pictureOf } from './picture/picture';

/** A card with what this reader may know of it. The same object for as long as nothing of that changes. */
export interface Paper {
  readonly card: CardView;
  /** Undefined while it is closed paper to this reader. */
  readonly text: string | undefined;
  readonly picture: Picture | undefined;
  readonly own: boolean;
}

const known = new WeakMap<CardView, Paper>();
const ofRoom = new WeakMap<Room, ReadonlySignal<readonly Paper[]>>();

/** The cards in the order of creation. */
export function papers(room: Room): readonly Paper[] {
  const found = ofRoom.get(room) ?? kept(() => made(room), sameItems);
  ofRoom.set(room, found);
  return found.value;
}

function made({ id, view, mine }: Room): readonly Paper[] {
  const own = new Map(mine.cards.map((card) => [card.id, card]));
  return [...view.cards].sort((a, b) => a.order - b.order).map((card) => paperOf(id, card, own.get(card.id)));
}

function paperOf(meeting: string, card: CardView, mine: MyCard | undefined): Paper {
  const { text, image } = mine ?? card;
  const picture = image && pictureOf(meeting, image);
  const [paper, own] = [known.get(card), mine !== undefined];
  if (paper && paper.text === text && paper.picture === picture && paper.own === own) return paper;
  const made = { card, text, picture, own };
  known.set(card, made);
  return made;
}

/** What of a card others may change: when it does, its place stays as high as it was. */
export function faceOf({ text, picture }: Paper): string | undefined {
  return text === undefined ? undefined : `${text} ${picture?.id ?? ''}`;
}

export function papersOf(room: Room, column: string): readonly Paper[] {
  return papers(room).filter((paper) => paper.card.column === column);
}

/** The title of a topic: its group's, or the beginning of its card. */
export function topicTitle(room: Room, id: string | undefined, longest = 90): string {
  const group = room.view.groups.find((one) => one.id === id);
  const text = group ? group.title : papers(room).find((paper) => paper.card.id === id)?.text;
  return beginning(text ?? '', longest);
}

/** The words of a card without its marks, cut where they get long: after a word, or in one that is long itself, but never in half a sign. */
export function beginning(text: string, longest: number): string {
  const flat = plain(text);
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1);
  const words = flat.slice(0, longest).replace(/\s\S*$/, '');
  return `${(words.length > longest / 2 && words.length < longest ? words : cut.replace(/[\ud800-\udbff\u200d]+$/, '')).trimEnd()}…`;
}

/** The cards of a topic: those of the group, or the card itself. */
export function topicCards(room: Room, id: string): readonly Paper[] {
  return papers(room).filter((paper) => paper.card.group === id || (paper.card.id === id && !paper.card.group));
}

/** What the foot of a card says of its writer; undefined where that may not be known. */
export function authorOf(room: Room, { card, own }: Paper, mine: string): string | undefined {
  return own ? mine : card.author && room.nameOf(card.author);
}
