import { useEffect } from 'preact/hooks';
import { t } from '../../i18n';
import { Banner } from '../../ui/Banner';
import { papers } from '../cards/model';
import { useRoom } from '../context';
import { EmptyStage } from '../EmptyStage';
import './Group.css';
import { GroupList } from './GroupList';
import { onKey } from './keys';
import { SelectionBar } from './SelectionBar';
import { SingleCards } from './SingleCards';
import { clear } from './selection';
import { Steps } from './Steps';
import { Suggestions } from './Suggestions';
import { useAct } from './useAct';
import { useDrag } from './useDrag';
import { useLost } from './useLost';

/** What is still single beside the groups, each in a pane of its own: what grows in one moves nothing in the other. */
export function Group() {
  const room = useRoom();
  const act = useAct();
  const texts = t().room.group;
  const { view, canTakePart, past } = room;
  const board = useDrag(room);
  useLost(room);
  useEffect(() => clear, []);
  const all = papers(room);
  const hidden = view.meeting.settings.hideCards && !view.meeting.revealed && !past;
  return (
    <div ref={board} class="group-board stack" onKeyDown={(event) => onKey(event, room, act)}>
      {hidden && <Banner tone="warning">{texts.hidden}</Banner>}
      {all.length === 0 ? (
        <EmptyStage title={texts.empty} />
      ) : (
        <>
          <div class="row-apart">
            {canTakePart && (
              <p class="soft grow group-how">
                {texts.how} <span class="group-keys">{texts.keys}</span>
                <span class="group-finger">{texts.finger}</span>
              </p>
            )}
            {canTakePart && !hidden && <Suggestions />}
          </div>
          <SelectionBar />
          <div class="group-panes">
            <SingleCards papers={all} />
            <GroupList papers={all} />
          </div>
          <Steps />
        </>
      )}
    </div>
  );
}
