import { papers, topicTitle } from '../cards/model';
import type { Room } from '../context';
import type { Item } from './similar';

const shownOfTitle = 60;

/** A group or a single card that cards can be grouped with. */
export interface Topic extends Item {
  readonly title: string;
  readonly cards: number;
}

export function topics(room: Room): readonly Topic[] {
  const all = papers(room);
  const groups = room.view.groups.map((group) => {
    const cards = all.filter((paper) => paper.card.group === group.id).map((paper) => paper.text ?? '');
    return { id: group.id, group: true, title: topicTitle(room, group.id, shownOfTitle), cards: cards.length, text: [group.title ?? '', ...cards].join('\n') };
  });
  const single = all.filter((paper) => !paper.card.group && paper.text !== undefined);
  return [...groups, ...single.map(({ card, text }) => ({ id: card.id, title: topicTitle(room, card.id, shownOfTitle), cards: 1, text: text! }))];
}
