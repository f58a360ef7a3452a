import type { TopicView } from '../../contracts';
import { t } from '../../i18n';
import { topicTitle } from '../cards/model';
import { useRoom } from '../context';

export function TopicList({ topics, looked, onLook }: { topics: readonly TopicView[]; looked: string; onLook: (id: string) => void }) {
  const room = useRoom();
  const texts = t().room.discuss;
  const lit = room.view.meeting.spotlight?.id;
  return (
    <nav class="stack-tight" aria-label={texts.topics}>
      <h2>{texts.topics}</h2>
      <ol>
        {topics.map((topic) => (
          <li key={topic.id}>
            <button
              type="button"
              class="topic-line"
              aria-current={topic.id === looked || undefined}
              data-discussed={topic.discussed || undefined}
              onClick={() => onLook(topic.id)}
            >
              <span dir="auto">{topicTitle(room, topic.id, 60)}</span>
              <span class="soft small number">
                {[topic.discussed && texts.done, topic.id === lit && texts.lit, topic.votes !== undefined && t().vote.votes(topic.votes)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
