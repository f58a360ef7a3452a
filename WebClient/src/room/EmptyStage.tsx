import { t } from '../i18n';
import { Empty } from '../ui/Empty';
import { useRoom } from './context';

/** What a stage is for while nothing is in it. A recording invites to nothing. */
export function EmptyStage(live: { title: string; example?: string }) {
  return <Empty {...(useRoom().past ? { title: t().replay.nothingYet } : live)} />;
}
