import { t } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Empty } from '../../../ui/Empty';
import { useRoom } from '../../context';
import { closedRounds, standsIn } from '../rounds';
import { usualInStage } from './draft';
import { RoundForm } from './RoundForm';
import { stageDraft, stagePlan } from './stageDraft';

/** How the next round is held, where the room votes. The first one is started from the facilitator's bar, later ones from here. */
export function StagePlan() {
  const { view, send } = useRoom();
  const texts = t().vote;
  const again = closedRounds(view).some((round) => standsIn('vote', round));
  const draft = stageDraft.value ?? usualInStage(view);
  const plan = stagePlan(view);
  return (
    <section class="panel stack" aria-labelledby="round-setup">
      <h2 id="round-setup">{again ? texts.another : texts.setup}</h2>
      {view.topics.length === 0 && <Empty title={texts.noTopics} />}
      <RoundForm draft={draft} onDraft={(changed) => (stageDraft.value = changed)} />
      {again && (
        <div>
          <Button
            disabled={!plan}
            onClick={() => {
              if (plan) void send({ type: 'start-round', plan });
              stageDraft.value = undefined;
            }}
          >
            {texts.startAnother}
          </Button>
        </div>
      )}
    </section>
  );
}
