import { DoorClosed, DoorOpen, Link2, LogOut, Vote, X } from 'lucide';
import { useState } from 'preact/hooks';
import type { RoundView } from '../../contracts';
import { t } from '../../i18n';
import { Unreachable } from '../../lobby/Unreachable';
import { PollForm } from '../../poll/PollForm';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Menu, MenuItem } from '../../ui/Menu';
import { useRoom } from '../context';
import { RoundBallot } from '../vote/RoundBallot';
import { VoteAgain } from '../vote/VoteAgain';
import { PollWay } from './PollWay';
import { useWide } from './useWide';

/** What only who leads the poll can do; on the wall small and out of the way. */
export function PollControls({ round }: { round: RoundView | undefined }) {
  const { view, send, isPending } = useRoom();
  const { poll, common, room, vote } = t();
  const [dialog, setDialog] = useState<'next' | 'vote' | 'invite'>();
  const wide = useWide();
  const closeDialog = () => setDialog(undefined);
  const open = round?.status === 'open';
  const isOpenDoor = view.meeting.door === 'open';
  return (
    <section class="poll-controls no-print" aria-label={poll.controls.title}>
      <Unreachable text={poll.screen.unreachable} />
      <Menu label={common.more}>
        {(close) => {
          const act = (command: Parameters<typeof send>[0]) => () => {
            void send(command);
            close();
          };
          return (
            <>
              {!wide && (
                <MenuItem
                  icon={Link2}
                  onClick={() => {
                    setDialog('invite');
                    close();
                  }}
                >
                  {poll.controls.invite}
                </MenuItem>
              )}
              {open && (
                <MenuItem icon={X} onClick={act({ type: 'cancel-round', round: round.id })}>
                  {vote.cancel}
                </MenuItem>
              )}
              <MenuItem icon={isOpenDoor ? DoorClosed : DoorOpen} onClick={act({ type: 'set-door', door: isOpenDoor ? 'closed' : 'open' })}>
                {isOpenDoor ? room.facilitate.closeDoor : room.facilitate.openDoor}
              </MenuItem>
              <MenuItem icon={LogOut} onClick={act({ type: 'close-meeting' })}>
                {poll.controls.end}
              </MenuItem>
            </>
          );
        }}
      </Menu>
      <span class="grow" />
      {open && wide && (
        <Button icon={Vote} onClick={() => setDialog('vote')}>
          {poll.controls.vote}
        </Button>
      )}
      {!open && wide && round && <VoteAgain round={round} />}
      {open ? (
        <Button look="primary" pending={isPending('close-round')} onClick={() => send({ type: 'close-round', round: round.id })}>
          {poll.controls.close}
        </Button>
      ) : (
        <Button look="primary" onClick={() => setDialog('next')}>
          {poll.controls.next}
        </Button>
      )}
      {dialog === 'next' && (
        <Dialog title={poll.ask.next} onClose={closeDialog}>
          <PollForm
            go={poll.ask.goNext}
            onAsk={async (plan) => {
              const { refusal } = await send({ type: 'start-round', plan });
              if (!refusal) closeDialog();
            }}
          />
        </Dialog>
      )}
      {dialog === 'vote' && open && (
        <Dialog title={poll.controls.vote} onClose={closeDialog}>
          <RoundBallot round={round} untitled tools={false} />
        </Dialog>
      )}
      {dialog === 'invite' && (
        <Dialog title={poll.controls.invite} onClose={closeDialog}>
          <PollWay />
        </Dialog>
      )}
    </section>
  );
}
