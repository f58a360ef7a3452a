import { formatDue, t } from '../../i18n';
import { useRoom } from '../context';
import { topicTitle } from '../cards/model';
import './Actions.css';

/** What was agreed in this meeting; the team's board knows how each goes on. */
export function AgreedList() {
  const room = useRoom();
  const { board } = t().team;
  return (
    <ul class="stack-tight">
      {room.view.actions.map((action) => (
        <li key={action.id} class="agreed" data-pending={room.isPending(action.id) || undefined}>
          <strong dir="auto">{action.text}</strong>
          <span class="soft small" dir="auto">
            {[
              board.ownedBy(action.owner && room.nameOf(action.owner)),
              action.due && board.dueOn(formatDue(action.due)),
              action.topic && topicTitle(room, action.topic, 50),
              room.isPending(action.id) && t().room.cards.pending,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
