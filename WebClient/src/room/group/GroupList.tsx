import { t } from '../../i18n';
import { Empty } from '../../ui/Empty';
import { useSlots } from '../board/useSlots';
import type { Paper } from '../cards/model';
import { useRoom } from '../context';
import { GroupBox } from './GroupBox';
import { tidied } from './useAct';

/** The groups in the order they were made; a new one comes last. Beside the cards they stay in view while the cards scroll. */
export function GroupList({ papers }: { papers: readonly Paper[] }) {
  const texts = t().room.group;
  const papersOf = new Map<string | undefined, Paper[]>();
  for (const paper of papers) papersOf.set(paper.card.group, [...(papersOf.get(paper.card.group) ?? []), paper]);
  const { view, past } = useRoom();
  const groups = [...view.groups].filter((group) => papersOf.has(group.id)).sort((a, b) => a.order - b.order);
  const { slots } = useSlots(
    groups.map((group) => group.id),
    tidied.value,
  );
  return (
    <div class="groups-pane stack-tight" data-scrolls>
      <h2>{texts.groups(groups.length)}</h2>
      {slots.length === 0 && !past && <Empty title={texts.noGroups} />}
      <div class="groups">
        {slots.map(({ id }) => {
          const group = groups.find((one) => one.id === id);
          return group ? <GroupBox key={id} group={group} papers={papersOf.get(id)!} /> : <div key={id} class="group-box" data-gap />;
        })}
      </div>
    </div>
  );
}
