import { Timer } from 'lucide';
import { t } from '../../i18n';
import { Menu, MenuItem } from '../../ui/Menu';
import { useRoom } from '../context';
import { timerChoices } from './nextStep';

const extension = 120;

export function TimerMenu() {
  const { view, send } = useRoom();
  const texts = t().room.timer;
  const running = view.meeting.timer !== undefined;
  return (
    <Menu label={texts.label} icon={Timer}>
      {(close) => {
        const act = (command: Parameters<typeof send>[0]) => () => {
          void send(command);
          close();
        };
        return (
          <>
            {running && <MenuItem onClick={act({ type: 'extend-timer', seconds: extension })}>{texts.extend}</MenuItem>}
            {running && <MenuItem onClick={act({ type: 'stop-timer' })}>{texts.stop}</MenuItem>}
            {timerChoices(view).map(([seconds, label]) => (
              <MenuItem key={seconds} onClick={act({ type: 'start-timer', seconds })}>
                {label}
              </MenuItem>
            ))}
          </>
        );
      }}
    </Menu>
  );
}
