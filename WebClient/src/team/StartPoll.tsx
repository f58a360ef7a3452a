import { navigate } from '../app/router';
import { t } from '../i18n';
import { PollForm } from '../poll/PollForm';
import { Dialog } from '../ui/Dialog';
import { useTeam } from './context';

/** A poll of this team: asked here, and on the wall at once. */
export function StartPoll({ onClose }: { onClose: () => void }) {
  const { send } = useTeam();
  const { ask } = t().poll;
  return (
    <Dialog title={ask.title} onClose={onClose}>
      <PollForm
        go={ask.go}
        offersNames
        onAsk={async (plan, askNames) => {
          const { created } = await send({ type: 'start-poll', plan, title: '', askNames });
          if (created) navigate(`/meeting/${created}`);
        }}
      />
    </Dialog>
  );
}
