import { DoorClosed, DoorOpen, Eye, EyeOff, Lightbulb, Link2, Lock, LockOpen, LogOut, Settings, Vote } from 'lucide';
import { useState } from 'preact/hooks';
import { t } from '../../i18n';
import { InvitePanel } from '../../lobby/InvitePanel';
import { SettingsForm } from '../../lobby/SettingsForm';
import { Dialog } from '../../ui/Dialog';
import { Menu, MenuItem } from '../../ui/Menu';
import { useRoom } from '../context';
import { StartVote } from '../vote/start/StartVote';

/** What a facilitator needs now and then. */
export function MoreMenu() {
  const { view, send } = useRoom();
  const { room, common } = t();
  const texts = room.facilitate;
  const { meeting } = view;
  const [dialog, setDialog] = useState<'invite' | 'settings' | 'vote'>();
  return (
    <>
      <Menu label={common.more}>
        {(close) => {
          const act = (command: Parameters<typeof send>[0]) => () => {
            void send(command);
            close();
          };
          const open = (which: typeof dialog) => () => {
            setDialog(which);
            close();
          };
          return (
            <>
              <MenuItem icon={Vote} onClick={open('vote')}>
                {t().vote.start}
              </MenuItem>
              <MenuItem icon={meeting.revealed ? EyeOff : Eye} onClick={act({ type: 'reveal-cards', revealed: !meeting.revealed })}>
                {meeting.revealed ? texts.hide : texts.reveal}
              </MenuItem>
              <MenuItem icon={meeting.locked ? LockOpen : Lock} onClick={act({ type: 'lock-cards', locked: !meeting.locked })}>
                {meeting.locked ? texts.unlock : texts.lock}
              </MenuItem>
              {meeting.spotlight && (
                <MenuItem icon={Lightbulb} onClick={act({ type: 'set-spotlight' })}>
                  {texts.spotlightOff}
                </MenuItem>
              )}
              <MenuItem
                icon={meeting.door === 'open' ? DoorClosed : DoorOpen}
                onClick={act({ type: 'set-door', door: meeting.door === 'open' ? 'closed' : 'open' })}
              >
                {meeting.door === 'open' ? texts.closeDoor : texts.openDoor}
              </MenuItem>
              <MenuItem icon={Link2} onClick={open('invite')}>
                {t().lobby.invite.title}
              </MenuItem>
              <MenuItem icon={Settings} onClick={open('settings')}>
                {t().lobby.settings.title}
              </MenuItem>
              <MenuItem icon={LogOut} onClick={act({ type: 'close-meeting' })}>
                {texts.closeMeeting}
              </MenuItem>
            </>
          );
        }}
      </Menu>
      {dialog === 'vote' && <StartVote onClose={() => setDialog(undefined)} />}
      {dialog === 'invite' && (
        <Dialog title={t().lobby.invite.title} onClose={() => setDialog(undefined)}>
          <InvitePanel />
        </Dialog>
      )}
      {dialog === 'settings' && (
        <Dialog title={t().lobby.settings.title} onClose={() => setDialog(undefined)}>
          <SettingsForm onDone={() => setDialog(undefined)} />
        </Dialog>
      )}
    </>
  );
}
