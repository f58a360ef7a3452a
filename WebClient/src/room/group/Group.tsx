import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import { papers } from '../cards/model';
import { useRoom } from '../context';
import './Group.css';
import { GroupList } from './GroupList';
import { SelectionBar } from './SelectionBar';
import { SingleCards } from './SingleCards';
import { clear } from './selection';
import { Steps } from './Steps';
import { useDrag } from './useDrag';

/** What is still single beside the groups, each in a pane of its own: what grows in one moves nothing in the other. */
export function Group() {
  const room = useRoom();
  const texts = t().room.group;
  const { view } = room;
  const drag = useDrag(room);
  useEffect(() => clear, []);
  const all = papers(room);
  const hidden = view.meeting.settings.hideCards && !view.meeting.revealed;
  if (all.length === 0) return <Empty title={texts.empty} />;
  return (
    <div class="stack" {...drag}>
      {hidden && <p class="warning">{texts.hidden}</p>}
      <p class="soft">{texts.how}</p>
      <SelectionBar />
      <div class="group-panes">
        <SingleCards papers={all.filter((paper) => !paper.card.group)} />
        <GroupList papers={all} />
      </div>
      <Steps />
    </div>
  );
}
