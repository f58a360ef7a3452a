import { Trash2 } from 'lucide';
import { t } from '../../i18n';
import { Avatar } from '../../ui/Avatar';
import { IconButton } from '../../ui/Button';
import { Markdown } from '../../ui/Markdown';
import { Composer } from '../cards/Composer';
import { useRoom } from '../context';

export function Comments({ topic }: { topic: string }) {
  const { view, mine, canTakePart, canFacilitate, nameOf, isPending, send } = useRoom();
  const texts = t().room.comments;
  const { anonymous } = view.meeting.settings;
  const comments = view.comments.filter((comment) => comment.topic === topic).sort((a, b) => a.order - b.order);
  const keep = async (text: string) => !(await send({ type: 'add-comment', topic, text })).refusal;
  return (
    <section class="stack-tight" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <ul>
        {comments.map((comment) => (
          <li key={comment.id} class="comment">
            {comment.author && !anonymous && <Avatar id={comment.author} name={nameOf(comment.author)} />}
            <div class="grow">
              {comment.author && !anonymous && (
                <p class="soft small" dir="auto">
                  {nameOf(comment.author)}
                </p>
              )}
              <Markdown text={comment.text} />
              {isPending(comment.id) && <span class="soft small">{t().room.cards.pending}</span>}
            </div>
            {canTakePart && !isPending(comment.id) && (canFacilitate || mine.comments.includes(comment.id)) && (
              <IconButton label={texts.delete} icon={Trash2} onClick={() => send({ type: 'delete-comment', comment: comment.id })} />
            )}
          </li>
        ))}
      </ul>
      {canTakePart && <Composer label={texts.write} placeholder={texts.write} keepLabel={texts.keep} longest={500} onKeep={keep} />}
    </section>
  );
}
