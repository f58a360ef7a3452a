import type { ActionView } from '../../contracts';
import { formatDay, t } from '../../i18n';
import { topicCards, topicTitle } from '../cards/model';
import type { Room } from '../context';

/** Card text inside a list: its lines stay in their item. */
const item = (text: string): string => `- ${text.trim().replaceAll(/\r?\n/g, '\n  ')}`;

/** A topic: its title, its cards, what was said on it. Closed paper stays out. */
export function topicMarkdown(room: Room, topic: string): string {
  const votes = room.view.topics.find((one) => one.id === topic)?.votes;
  const title = topicTitle(room, topic);
  const cards = topicCards(room, topic).flatMap((paper) => (paper.text ? [item(paper.text)] : []));
  const said = room.view.comments.filter((one) => one.topic === topic).sort((a, b) => a.order - b.order);
  return [
    `## ${title}${votes === undefined ? '' : ` (${t().vote.votes(votes)})`}`,
    cards.join('\n'),
    ...(said.length > 0 ? [`### ${t().room.comments.title}`, said.map((one) => item(one.text)).join('\n')] : []),
  ].join('\n\n');
}

/** Actions as a list of boxes to tick. */
export function actionsMarkdown(actions: readonly ActionView[], nameOf: (person: string) => string | undefined): string {
  const { board } = t().team;
  return actions
    .map((action) => {
      const owner = action.owner && nameOf(action.owner);
      const words = [owner, action.due && formatDay(action.due), action.status !== 'open' && board.statuses[action.status]].filter(Boolean);
      return `- [${action.status === 'done' ? 'x' : ' '}] ${action.text.replaceAll(/\r?\n/g, ' ')}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
    })
    .join('\n');
}
