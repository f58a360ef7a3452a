import { fold } from '../connection/fold';
import { renamed } from '../connection/ids';
import type { Entry } from '../connection';
import type { CardImage, CardView, MeetingCommand, MeetingView, MyMeeting } from '../contracts';
import { broughtImage } from './cards/picture/picture';

/** A meeting as its reader sees it: what the server said, with their own unconfirmed acts on top. */
export interface Shown {
  readonly view: MeetingView;
  readonly mine: MyMeeting;
  /** Ids of what is changed but not yet confirmed. */
  readonly pending: ReadonlySet<string>;
}

export function optimistic(view: MeetingView, mine: MyMeeting, entries: readonly Entry<'meeting'>[]): Shown {
  const pending = new Set<string>();
  let shown: Shown = { view, mine, pending };
  for (const entry of entries)
    if (entry.created || !isHere(view, mine, entry)) shown = apply(shown, entry.command, entry.created ?? entry.id, pending);
  return shown;
}

/** What a command makes may come before its answer, which names it: then it is known by its words, and not shown twice. */
function isHere(view: MeetingView, mine: MyMeeting, { id, command }: Entry<'meeting'>): boolean {
  switch (command.type) {
    case 'add-card': {
      const found = mine.cards.find((one) => !one.deleted && one.column === command.column && one.text === command.text && one.image?.id === command.image);
      if (found) renamed(found.id, id);
      return found !== undefined;
    }
    case 'add-comment':
      return view.comments.some((one) => mine.comments.includes(one.id) && one.topic === command.topic && one.text === command.text);
    case 'group-cards': {
      const groups = new Set(view.cards.filter((one) => command.cards.includes(one.id)).map((one) => one.group));
      return groups.size === 1 && !groups.has(undefined) && (command.into === undefined || groups.has(command.into));
    }
    case 'agree-action':
      return view.actions.some((one) => one.text === command.text && one.owner === command.owner && one.due === command.due);
    default:
      return false;
  }
}

function apply(shown: Shown, command: MeetingCommand, id: string, pending: Set<string>): Shown {
  const { view, mine } = shown;
  const put = (changes: object): Shown => ({ ...shown, view: fold(view, changes) });
  const own = (changes: Partial<MyMeeting>): Shown => ({ ...shown, mine: { ...mine, ...changes } });
  const both = (changes: object, changed: Partial<MyMeeting>): Shown => ({
    ...shown,
    view: fold(view, changes),
    mine: { ...mine, ...changed },
  });
  const card = (of: string, change: (card: CardView) => CardView) => {
    const found = view.cards.find((one) => one.id === of);
    return { cards: { set: found ? [change(found)] : [], removed: [] } };
  };
  switch (command.type) {
    case 'add-card': {
      pending.add(id);
      const added = { id, column: command.column, order: Number.MAX_SAFE_INTEGER, edited: false, reactions: [] };
      return both(
        { cards: { set: [added], removed: [] } },
        { cards: [...mine.cards.filter((one) => one.id !== id), { id, column: command.column, text: command.text, deleted: false, ...imageOf(command.image) }] },
      );
    }
    case 'edit-card':
      pending.add(command.card);
      return both(
        card(command.card, (one) => (one.text === undefined ? one : { ...one, text: command.text })),
        { cards: mine.cards.map((one) => (one.id === command.card ? { ...one, text: command.text } : one)) },
      );
    case 'set-card-image': {
      pending.add(command.card);
      const given = <Card extends object>({ image: _, ...one }: Card & { image?: CardImage }) => ({ ...one, ...imageOf(command.image) }) as unknown as Card;
      return both(
        card(command.card, (one) => (one.text === undefined ? one : given(one))),
        { cards: mine.cards.map((one) => (one.id === command.card ? given(one) : one)) },
      );
    }
    case 'move-card':
      pending.add(command.card);
      return put(card(command.card, ({ group: _, ...one }) => ({ ...one, column: command.column })));
    case 'delete-card':
      return both(
        { cards: { set: [], removed: [command.card] } },
        { cards: mine.cards.map((one) => (one.id === command.card ? { ...one, deleted: true } : one)) },
      );
    case 'group-cards': {
      command.cards.forEach((one) => pending.add(one));
      const cards = view.cards.filter((one) => command.cards.includes(one.id));
      const group = command.into ?? id;
      if (!command.into) pending.add(id);
      const made = { id, column: cards[0]?.column, title: cards[0]?.text, titled: false, order: Number.MAX_SAFE_INTEGER };
      return put({
        cards: { set: cards.map((one) => ({ ...one, group })), removed: [] },
        ...(!command.into && { groups: { set: [made], removed: [] } }),
      });
    }
    case 'ungroup-cards':
      command.cards.forEach((one) => pending.add(one));
      return put({
        cards: { set: view.cards.filter((one) => command.cards.includes(one.id)).map(({ group: _, ...one }) => one), removed: [] },
      });
    case 'undo-step':
      pending.add(command.step);
      return shown;
    case 'react': {
      const others = mine.reactions.filter((one) => one.card !== command.card || one.reaction !== command.reaction);
      return own({ reactions: command.on ? [...others, { card: command.card, reaction: command.reaction }] : others });
    }
    case 'add-comment':
      pending.add(id);
      return put({
        comments: {
          set: [{ id, topic: command.topic, text: command.text, author: mine.person, order: Number.MAX_SAFE_INTEGER }],
          removed: [],
        },
      });
    case 'delete-comment':
      return put({ comments: { set: [], removed: [command.comment] } });
    case 'agree-action': {
      pending.add(id);
      const { type: _, ...action } = command;
      return put({ actions: { set: [{ id, ...action }], removed: [] } });
    }
    case 'check-in':
      pending.add('check-in');
      return own({ checkIn: { id, mood: command.mood, word: command.word } });
    case 'set-ready':
      pending.add('ready');
      return put({
        people: { set: view.people.filter((one) => one.id === mine.person).map((one) => ({ ...one, ready: command.ready })), removed: [] },
      });
    case 'mark-discussed':
      return put({
        topics: {
          set: view.topics.filter((one) => one.id === command.topic).map((one) => ({ ...one, discussed: command.discussed })),
          removed: [],
        },
      });
    default:
      pending.add(command.type);
      return shown;
  }
}

/** Of a picture that another page brought, the size comes with the answer. */
function imageOf(id: string | undefined): { image?: CardImage } {
  const image = broughtImage(id);
  return image ? { image } : {};
}
