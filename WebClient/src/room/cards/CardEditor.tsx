import { notify } from '../../app/notices';
import { t } from '../../i18n';
import { useRoom } from '../context';
import { Composer } from './Composer';
import type { Paper } from './model';
import type { Picture } from './picture/picture';
import { useDraft } from './picture/useDraft';

/** A card of one's own, open to change: its words and its picture. */
export function CardEditor({ paper: { card, text, picture }, onDone }: { paper: Paper; onDone: () => void }) {
  const { id, send } = useRoom();
  const texts = t().room;
  const draft = useDraft(id, picture);
  const set = (image: string | undefined) => send({ type: 'set-card-image', card: card.id, ...(image !== undefined && { image }) });
  const keep = async (words: string, given: Picture | undefined) => {
    const image = given?.id;
    onDone();
    const replies = [];
    if (words !== text) replies.push(send({ type: 'edit-card', card: card.id, text: words }));
    if (image !== picture?.id) replies.push(set(image));
    const refused = (await Promise.all(replies)).some((reply) => reply.refusal);
    if (!refused && picture && !image) notify(() => t().room.picture.removed, { undo: () => void set(picture.id) });
    return !refused;
  };
  return (
    <Composer
      label={texts.cards.edit}
      keepLabel={t().common.save}
      longest={500}
      first={text ?? ''}
      focus
      draft={draft}
      onKeep={keep}
      onCancel={onDone}
    />
  );
}
