import { accentOf } from '../../app/session';
import { t } from '../../i18n';
import { useRoom } from '../context';
import { Announcements } from '../frame/Announcements';
import { Banners } from '../frame/Banners';
import { currentRound } from './currentRound';
import './Poll.css';
import { PollControls } from './PollControls';
import { PollEnded } from './PollEnded';
import { PollHand } from './PollHand';
import { PollHead } from './PollHead';
import { PollScreen } from './PollScreen';
import { useWide } from './useWide';

/** A poll: the wall for who leads it at a large screen, a ballot in the hand for everybody else. What is open stays open when a tablet is turned. */
export function PollPage() {
  const { view, canFacilitate } = useRoom();
  const wall = useWide() && canFacilitate;
  if (view.meeting.phase === 'closed') return <PollEnded />;
  return (
    <div class={wall ? 'poll-screen' : 'poll-hand'} data-accent={accentOf(view.meeting.team)}>
      <a class="skip" href="#question">
        {t().common.skip}
      </a>
      <PollHead />
      {wall ? <PollScreen /> : <PollHand />}
      <div class="poll-foot">
        <Banners />
        {canFacilitate && <PollControls round={currentRound(view)} />}
      </div>
      <Announcements />
    </div>
  );
}
