import { useState } from 'preact/hooks';
import { t } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { useSubmit } from '../../../ui/useSubmit';
import { useRoom } from '../../context';
import { lookedAt } from '../looked';
import { type Draft, planOf, usual } from './draft';
import { MethodCards } from './MethodCards';
import { RoundForm } from './RoundForm';

/** The facilitator's way to a vote from any stage: a method, then all with what is usual. */
export function StartVote({ about, onClose }: { about?: string; onClose: () => void }) {
  const { view, send } = useRoom();
  const texts = t().vote;
  const [draft, setDraft] = useState<Draft>();
  const plan = draft && planOf(draft, view);
  const { busy, submit } = useSubmit(async () => {
    if (!plan) return;
    const reply = await send({ type: 'start-round', plan });
    if (reply.refusal) return;
    lookedAt.value = reply.created;
    onClose();
  });
  return (
    <Dialog look="wide" title={texts.start} onClose={onClose}>
      {draft ? (
        <form class="stack" onSubmit={submit}>
          <RoundForm draft={draft} onDraft={setDraft} />
          <div class="round-start">
            <Button type="submit" look="primary" pending={busy} disabled={!plan}>
              {texts.startThis}
            </Button>
          </div>
        </form>
      ) : (
        <MethodCards onChoose={(method) => setDraft(usual(method, view, about))} />
      )}
    </Dialog>
  );
}
