import type { GroupView } from '../../contracts';
import { t } from '../../i18n';
import { plain } from '../../ui/marks';
import { GroupTitle } from './GroupTitle';
import { PickCard } from './PickCard';
import type { Paper } from '../cards/model';

export function GroupBox({ group, papers }: { group: GroupView; papers: readonly Paper[] }) {
  return (
    <section class="group-box stack-tight" data-drop={group.id} aria-label={t().room.group.group(plain(group.title ?? ''), papers.length)}>
      <GroupTitle group={group} />
      <ul class="pick-list">
        {papers.map((paper) => (
          <PickCard key={paper.card.id} paper={paper} />
        ))}
      </ul>
    </section>
  );
}
