import { useState } from 'preact/hooks';
import { accentOf } from '../../app/session';
import { t } from '../../i18n';
import { Dialog } from '../../ui/Dialog';
import { useRoom } from '../context';
import { FacilitatorBar } from '../facilitate/FacilitatorBar';
import { RoundSheet } from '../vote/RoundSheet';
import { Announcements } from './Announcements';
import { Banners } from './Banners';
import { MeBar } from './MeBar';
import { People } from './People';
import './RoomFrame.css';
import { stageContents } from './stageContents';
import { StageRail } from './StageRail';
import { TopBar } from './TopBar';
import { useParts } from './useParts';

export type Sheet = 'people' | 'agenda' | undefined;

/** The room while the meeting is live: the frame stays, the stage in the middle changes. */
export function RoomFrame() {
  const { view, canFacilitate } = useRoom();
  const [sheet, setSheet] = useState<Sheet>();
  const StageContent = stageContents[view.meeting.stage];
  const { room, stages: texts } = t();
  useParts();
  return (
    <div class="room" data-accent={accentOf(view.meeting.team)}>
      <a class="skip" href="#stage">
        {room.skip.stage}
      </a>
      {canFacilitate && (
        <a class="skip" href="#facilitate">
          {room.skip.facilitate}
        </a>
      )}
      <TopBar />
      <nav class="room-rail" aria-label={texts.rail}>
        <StageRail />
      </nav>
      <main id="stage" class="room-stage" aria-labelledby="stage-name" tabIndex={-1}>
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
          <p class="soft" dir="auto">
            {view.meeting.title}
          </p>
          <StageRail />
        </Dialog>
      )}
      <RoundSheet />
      <Announcements />
    </div>
  );
}
