import { t } from '../../i18n';
import { AgreedList } from '../actions/AgreedList';
import { topicTitle } from '../cards/model';
import { useRoom } from '../context';

/** What the meeting came to: actions first, then the topics by rank. */
export function Results() {
  const room = useRoom();
  const texts = t().room.close;
  const ranked = [...room.view.topics].sort((a, b) => a.rank - b.rank);
  // Once something was voted for or talked about, the rest did not matter; all cards are told elsewhere.
  const mattered = ranked.filter((topic) => topic.discussed || (topic.votes ?? 0) > 0);
  const topics = mattered.length > 0 ? mattered : ranked;
  return (
    <>
      <section class="panel stack" aria-labelledby="result-actions">
        <h2 id="result-actions">{texts.actions}</h2>
        {room.view.actions.length > 0 ? <AgreedList /> : <p class="soft">{texts.noActions}</p>}
      </section>
      {topics.length > 0 && (
        <section class="panel stack" aria-labelledby="result-topics">
          <h2 id="result-topics">{texts.topics}</h2>
          <ol class="topics-result">
            {topics.map((topic) => (
              <li key={topic.id}>
                <span dir="auto">{topicTitle(room, topic.id)}</span>
                <span class="soft number">
                  {[topic.discussed && t().room.discuss.done, topic.votes !== undefined && t().vote.votes(topic.votes)]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
