import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import { papers } from '../cards/model';
import { useRoom } from '../context';
import { GroupBox } from './GroupBox';
import './Group.css';
import { PickCard } from './PickCard';
import { SelectionBar } from './SelectionBar';
import { clear } from './selection';
import { Steps } from './Steps';
import { useDrag } from './useDrag';

/** Groups first, in the order they were made; then what is still single, column by column. */
export function Group() {
  const room = useRoom();
  const texts = t().room.group;
  const { view } = room;
  const drag = useDrag(room);
  useEffect(() => clear, []);
  const all = papers(room);
  const groups = [...view.groups].sort((a, b) => a.order - b.order);
  const hidden = view.meeting.settings.hideCards && !view.meeting.revealed;
  if (all.length === 0) return <Empty title={texts.empty} />;
  return (
    <div class="stack" {...drag}>
      {hidden && <p class="warning">{texts.hidden}</p>}
      <p class="soft">{texts.how}</p>
      <SelectionBar />
      {groups.length > 0 && (
        <div class="groups">
          {groups.map((group) => (
            <GroupBox key={group.id} group={group} papers={all.filter((paper) => paper.card.group === group.id)} />
          ))}
        </div>
      )}
      {view.columns.map((column) => {
        const single = all.filter((paper) => paper.card.column === column.id && !paper.card.group);
        return (
          single.length > 0 && (
            <section key={column.id} class="stack-tight" data-tint={column.tint} aria-labelledby={`single-${column.id}`}>
              <h2 id={`single-${column.id}`} class="column-head">
                {column.title}
              </h2>
              <ul class="pick-list">
                {single.map((paper) => (
                  <PickCard key={paper.card.id} paper={paper} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Steps />
    </div>
  );
}
