import { chime } from '../../app/sound';
import { announce } from '../../app/voice';
import { beat, serverNow } from '../../connection';
import { formatClock, t } from '../../i18n';
import { useRoom } from '../context';
import { useBecame } from '../useBecame';
import './Timer.css';

/** The shared countdown. After its end it says so and counts on, so that everybody sees by how much. */
export function Timer() {
  const { timer } = useRoom().view.meeting;
  const texts = t().room.timer;
  void beat.value;
  const leftSeconds = timer ? Math.ceil((Date.parse(timer.endsAt) - serverNow()) / 1000) : undefined;
  const over = leftSeconds !== undefined && leftSeconds <= 0;
  useBecame(over, () => {
    announce(texts.over, 'timer');
    chime();
  });
  if (leftSeconds === undefined) return <div class="timer" />;
  return (
    <div class="timer" role="timer" aria-label={texts.label} data-over={over || undefined}>
      <span class="timer-clock">{formatClock(leftSeconds)}</span>
      <span class="small">{over ? texts.over : texts.left}</span>
    </div>
  );
}
