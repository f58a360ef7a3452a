import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { topicTitle } from '../cards/model';
import { useRoom } from '../context';
import { EmptyStage } from '../EmptyStage';
import './Discuss.css';
import { TopicFocus } from './TopicFocus';
import { TopicList } from './TopicList';

/** One topic large, the others by rank beside it. Whoever looks elsewhere is told where the light is, not moved. */
export function Discuss() {
  const room = useRoom();
  const texts = t().room.discuss;
  const topics = [...room.view.topics].sort((a, b) => a.rank - b.rank);
  const lit = room.view.meeting.spotlight?.id;
  const [chosen, setChosen] = useState<string>();
  const isTopic = (id: string | undefined) => topics.some((topic) => topic.id === id);
  const shared = isTopic(lit) ? lit : (topics.find((topic) => !topic.discussed)?.id ?? topics[0]?.id);
  const looked = isTopic(chosen) ? chosen : shared;
  const topic = topics.find((one) => one.id === looked);
  if (!topic) return <EmptyStage title={texts.empty} />;
  return (
    <div class="discuss">
      <div class="stack">
        <TopicFocus key={topic.id} topic={topic} />
        {lit && isTopic(lit) && looked !== lit && (
          <Banner class="discuss-light">
            <p dir="auto">{texts.lightIsOn(topicTitle(room, lit, 60))}</p>
            <Button onClick={() => setChosen(undefined)}>{texts.goThere}</Button>
          </Banner>
        )}
      </div>
      <TopicList topics={topics} looked={topic.id} onLook={(id) => setChosen(id === shared ? undefined : id)} />
    </div>
  );
}
