import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import { useRoom } from '../context';
import { DotRound } from './DotRound';
import { RoundResult } from './RoundResult';
import { RoundSetup } from './RoundSetup';
import { lastClosed, openRound } from './rounds';

export function Vote() {
  const { view, canFacilitate } = useRoom();
  const texts = t().vote;
  const open = openRound(view, 'dots');
  const closed = lastClosed(view, 'dots');
  if (open) return <DotRound key={open.id} round={open} />;
  if (view.topics.length === 0) return <Empty title={texts.noTopics} />;
  return (
    <div class="stack">
      {closed && <RoundResult round={closed} />}
      {canFacilitate ? <RoundSetup again={closed} /> : !closed && <Empty title={texts.notYet} example={texts.notYetHint} />}
    </div>
  );
}
