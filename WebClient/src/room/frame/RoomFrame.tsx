import { useState } from 'preact/hooks';
import { accentOf } from '../../app/session';
import type { Stage } from '../../contracts';
import { t } from '../../i18n';
import { Dialog } from '../../ui/Dialog';
import { Actions } from '../actions/Actions';
import { CheckIn } from '../check-in/CheckIn';
import { Close } from '../close/Close';
import { useRoom } from '../context';
import { Discuss } from '../discuss/Discuss';
import { FacilitatorBar } from '../facilitate/FacilitatorBar';
import { Group } from '../group/Group';
import { Reflect } from '../reflect/Reflect';
import { ReviewActions } from '../review-actions/ReviewActions';
import { RoundSheet } from '../vote/RoundSheet';
import { Vote } from '../vote/Vote';
import { Announcements } from './Announcements';
import { Banners } from './Banners';
import { MeBar } from './MeBar';
import { People } from './People';
import './RoomFrame.css';
import { StageRail } from './StageRail';
import { TopBar } from './TopBar';

const stages: Record<Stage, () => preact.VNode | null> = {
  'check-in': CheckIn,
  'review-actions': ReviewActions,
  reflect: Reflect,
  group: Group,
  vote: Vote,
  discuss: Discuss,
  actions: Actions,
  close: Close,
};

export type Sheet = 'people' | 'agenda' | undefined;

/** The room while the meeting is live: the frame stays, the stage in the middle changes. */
export function RoomFrame() {
  const { view, canFacilitate } = useRoom();
  const [sheet, setSheet] = useState<Sheet>();
  const StageContent = stages[view.meeting.stage];
  const { room, stages: texts } = t();
  return (
    <div class="room" data-accent={accentOf(view.meeting.team)}>
      <a class="skip" href="#stage">
        {t().common.skip}
      </a>
      <TopBar />
      <nav class="room-rail" aria-label={texts.rail}>
        <StageRail />
      </nav>
      <main id="stage" class="room-stage" tabIndex={-1}>
        <StageContent key={view.meeting.stage} />
      </main>
      <aside class="room-people" aria-label={room.people.title}>
        <People />
      </aside>
      <div class="room-bars">
        <Banners />
        {canFacilitate && <FacilitatorBar />}
        <MeBar onSheet={setSheet} />
      </div>
      {sheet === 'people' && (
        <Dialog look="sheet" title={room.people.title} onClose={() => setSheet(undefined)}>
          <People />
        </Dialog>
      )}
      {sheet === 'agenda' && (
        <Dialog look="sheet" title={texts.rail} onClose={() => setSheet(undefined)}>
          <StageRail />
        </Dialog>
      )}
      <RoundSheet />
      <Announcements />
    </div>
  );
}
