import { useRoom } from '../context';
import { Announcements } from '../frame/Announcements';
import './Poll.css';
import { PollEnded } from './PollEnded';
import { PollHand } from './PollHand';
import { PollScreen } from './PollScreen';
import { useWide } from './useWide';

/** A poll: the wall for who leads it at a large screen, a ballot in the hand for everybody else. */
export function PollPage() {
  const { view, canFacilitate } = useRoom();
  const wide = useWide();
  if (view.meeting.phase === 'closed') return <PollEnded />;
  return (
    <>
      {canFacilitate && wide ? <PollScreen /> : <PollHand />}
      <Announcements />
    </>
  );
}
