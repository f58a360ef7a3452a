import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import type { Paper } from '../cards/model';
import { useRoom } from '../context';
import { GroupBox } from './GroupBox';

/** The groups in the order they were made; a new one comes last. */
export function GroupList({ papers }: { papers: readonly Paper[] }) {
  const texts = t().room.group;
  const groups = [...useRoom().view.groups].sort((a, b) => a.order - b.order);
  return (
    <div class="stack-tight">
      <h2>{texts.groups(groups.length)}</h2>
      {groups.length === 0 && <Empty title={texts.noGroups} />}
      <div class="groups">
        {groups.map((group) => (
          <GroupBox key={group.id} group={group} papers={papers.filter((paper) => paper.card.group === group.id)} />
        ))}
      </div>
    </div>
  );
}
