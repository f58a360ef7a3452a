import type { GroupView } from '../../contracts';
import { t } from '../../i18n';
import { plain } from '../../ui/marks';
import type { Paper } from '../cards/model';
import { GroupTitle } from './GroupTitle';
import { PickList } from './PickList';

/** A group, as high as every other: its cards scroll inside, so that what comes and goes moves no other group. */
export function GroupBox({ group, papers }: { group: GroupView; papers: readonly Paper[] }) {
  const title = plain(group.title ?? '');
  return (
    <section class="group-box" data-drop={group.id} aria-label={t().room.group.group(title, papers.length)}>
      <GroupTitle group={group} />
      <div class="group-cards" data-scrolls>
        <PickList papers={papers} />
      </div>
      <p class="soft small number">{t().room.group.cards(papers.length)}</p>
    </section>
  );
}
