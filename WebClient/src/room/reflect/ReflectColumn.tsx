import { useMemo } from 'preact/hooks';
import { announce } from '../../app/voice';
import { firstId } from '../../connection/ids';
import type { Column } from '../../contracts';
import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import { ActiveCard } from '../cards/ActiveCard';
import { Composer } from '../cards/Composer';
import { papersOf } from '../cards/model';
import type { Picture } from '../cards/picture/picture';
import { useDraft } from '../cards/picture/useDraft';
import { useDrop } from '../cards/picture/useDrop';
import { useActive } from '../cards/useActive';
import { useRoom } from '../context';
import { kept, sameItems } from '../fields';
import { OthersCards } from './OthersCards';
import { PasteMany } from './PasteMany';
import { TypingMark } from './TypingMark';
import { useTyping } from './useTyping';

/** One prompt: a composer at the top, my cards, then the others', which are added below and move nothing. */
export function ReflectColumn({ column, chosen }: { column: Column; chosen: boolean }) {
  const room = useRoom();
  const texts = t().room.reflect;
  const typing = useTyping(room.id, column.id);
  const active = useActive();
  const all = useMemo(() => kept(() => papersOf(room, column.id), sameItems), [room, column.id]).value;
  const mine = all.filter((paper) => paper.own).reverse();
  const others = all.filter((paper) => !paper.own);
  const writable = room.canTakePart && !room.view.meeting.locked;
  const draft = useDraft(room.id);
  const drop = useDrop(writable ? draft : undefined);
  const keep = async (text: string, picture: Picture | undefined) => {
    const { refusal } = await room.send({ type: 'add-card', column: column.id, text, ...(picture && { image: picture.id }) });
    if (!refusal) announce(texts.kept(column.title), 'kept');
    return !refusal;
  };
  return (
    <section class="column" data-tint={column.tint} data-chosen={chosen} aria-labelledby={`column-${column.id}`} {...drop}>
      <header class="column-head">
        <h2 id={`column-${column.id}`} dir="auto">{column.title}</h2>
        <p class="soft small" dir="auto">{column.prompt}</p>
      </header>
      {writable && (
        <PasteMany column={column.id}>
          <Composer
            label={texts.write(column.title)}
            placeholder={texts.placeholder}
            keepLabel={texts.keep}
            longest={500}
            draft={draft}
            onKeep={keep}
            onTyping={typing}
          />
        </PasteMany>
      )}
      <TypingMark column={column.id} />
      {mine.length > 0 && (
        <ul class="column-cards">
          {mine.map((paper) => (
            <li key={firstId(paper.card.id)} data-card={firstId(paper.card.id)}>
              <ActiveCard {...active(paper)} />
            </li>
          ))}
        </ul>
      )}
      <OthersCards column={column} papers={others} />
      {all.length === 0 && !room.past && <Empty title={texts.empty} />}
    </section>
  );
}
