import { CircleCheck, Lightbulb, LightbulbOff, ListPlus, Vote } from 'lucide';
import { useState } from 'preact/hooks';
import type { TopicView } from '../../contracts';
import { t } from '../../i18n';
import { Button } from '../../ui/Button';
import { CopyMarkdown } from '../../ui/CopyMarkdown';
import { ActionForm } from '../actions/ActionForm';
import { CardPaper } from '../cards/CardPaper';
import { topicCards, topicTitle } from '../cards/model';
import { useRoom } from '../context';
import { topicMarkdown } from '../take/markdown';
import { StartVote } from '../vote/start/StartVote';
import { Comments } from './Comments';
import { Reactions } from './Reactions';

/** The topic everybody talks about: its votes, its cards, what is said on it, and "make an action" at hand. */
export function TopicFocus({ topic }: { topic: TopicView }) {
  const room = useRoom();
  const { view, canFacilitate, canTakePart, send } = room;
  const texts = t().room.discuss;
  const [acting, setActing] = useState(false);
  const [voting, setVoting] = useState(false);
  const cards = topicCards(room, topic.id);
  const lit = view.meeting.spotlight?.id === topic.id;
  return (
    <article class="stack">
      <header class="stack-tight">
        <div class="row">
          {topic.votes !== undefined && <span class="votes">{t().vote.votes(topic.votes)}</span>}
          {topic.discussed && <span class="soft">{texts.done}</span>}
        </div>
        {topic.kind === 'group' && (
          <h2 class="topic-title" dir="auto">
            {topicTitle(room, topic.id)}
          </h2>
        )}
      </header>
      <div class={cards.length > 1 ? 'topic-cards' : 'topic-title'}>
        {cards.map((paper) => (
          <CardPaper key={paper.card.id} paper={paper}>
            <Reactions card={paper.card} />
          </CardPaper>
        ))}
      </div>
      <div class="topic-acts">
        {canTakePart && (
          <Button icon={ListPlus} aria-expanded={acting} onClick={() => setActing(!acting)}>
            {texts.makeAction}
          </Button>
        )}
        {canFacilitate && (
          <Button
            icon={lit ? LightbulbOff : Lightbulb}
            onClick={() => send({ type: 'set-spotlight', ...(!lit && { spotlight: { kind: topic.kind, id: topic.id } }) })}
          >
            {lit ? texts.lightOff : texts.light}
          </Button>
        )}
        {canFacilitate && (
          <Button icon={Vote} onClick={() => setVoting(true)}>
            {t().vote.onThis}
          </Button>
        )}
        {canFacilitate && (
          <Button
            icon={CircleCheck}
            aria-pressed={topic.discussed}
            onClick={() => send({ type: 'mark-discussed', topic: topic.id, discussed: !topic.discussed })}
          >
            {texts.discussed}
          </Button>
        )}
        <CopyMarkdown markdown={() => topicMarkdown(room, topic.id)} />
      </div>
      {acting && <ActionForm topic={topic.id} onDone={() => setActing(false)} />}
      {voting && <StartVote about={topic.id} onClose={() => setVoting(false)} />}
      <Comments topic={topic.id} />
    </article>
  );
}
