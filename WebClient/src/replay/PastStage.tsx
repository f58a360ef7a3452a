import type { Stage } from '../contracts';
import { t } from '../i18n';
import { stageContents } from '../room/frame/stageContents';
import { Empty } from '../ui/Empty';

/** A stage as it was. The board of actions is not of this meeting: it shows today's, so it stays out. */
export function PastStage({ stage }: { stage: Stage }) {
  if (stage === 'review-actions') return <Empty title={t().replay.board} />;
  const Content = stageContents[stage];
  return <Content />;
}
