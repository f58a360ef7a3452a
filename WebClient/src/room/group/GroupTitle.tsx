import { useEffect, useState } from 'preact/hooks';
import type { GroupView } from '../../contracts';
import { t } from '../../i18n';
import { plain } from '../../ui/marks';
import { useRoom } from '../context';

/**
 * The title, edited in place. While somebody types here, what others do to the title waits outside. A group that is not kept yet has no id to
 * be named under: its title is text until then, so that no word is lost.
 */
export function GroupTitle({ group }: { group: GroupView }) {
  const { canTakePart, isPending, send } = useRoom();
  const [draft, setDraft] = useState<string>();
  const title = group.titled ? (group.title ?? '') : plain(group.title ?? '');
  const [sent, setSent] = useState<string>();
  useEffect(() => setSent(undefined), [title]);
  if (!canTakePart || isPending(group.id)) return <h2 class="group-title" dir="auto">{title}</h2>;
  const keep = async () => {
    const wanted = draft?.trim();
    setDraft(undefined);
    if (wanted === undefined || wanted === title) return;
    setSent(wanted);
    const reply = await send({ type: 'title-group', group: group.id, title: wanted });
    if (reply.refusal || !wanted) setSent(undefined);
  };
  return (
    <textarea
      class="group-title"
      dir="auto"
      rows={1}
      aria-label={t().room.group.title}
      placeholder={t().room.group.title}
      maxLength={80}
      value={draft ?? sent ?? title}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          void keep();
        }
        if (event.key === 'Escape') setDraft(undefined);
      }}
    />
  );
}
