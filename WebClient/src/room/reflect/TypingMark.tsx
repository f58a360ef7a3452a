import { formatList, t } from '../../i18n';
import { useRoom } from '../context';

/** That somebody writes here, never what; without names in anonymous meetings. */
export function TypingMark({ column }: { column: string }) {
  const { live, mine, nameOf } = useRoom();
  const texts = t().room.reflect;
  const typing = live?.typing.find((one) => one.column === column);
  const others = typing?.people?.filter((person) => person !== mine.person);
  const text = others
    ? others.length > 0 && texts.typing(others.length, formatList(others.slice(0, 3).map(nameOf)))
    : typing && typing.count > 0 && texts.typingCount(typing.count);
  return <p class="column-typing soft small" dir="auto">{text || ''}</p>;
}
