import { Pause, Play, StepBack, StepForward } from 'lucide';
import { Link } from '../app/router';
import { formatTime, t } from '../i18n';
import { Button, IconButton } from '../ui/Button';
import { Select } from '../ui/Field';
import type { Tape } from './tape';
import { type Player, type Speed, speeds } from './usePlayer';

/** The time line: play, step, jump, and how fast. */
export function Controls({ tape, player, meeting }: { tape: Tape; player: Player; meeting: string }) {
  const { replay, stages } = t();
  const { stop, playing } = player;
  const chapter = tape.chapterOf(stop);
  const last = tape.length - 1;
  const position = replay.position(stop + 1, tape.length, stages.names[chapter.stage], formatTime(tape.at(stop)));
  return (
    <section class="replay-controls" aria-label={replay.controls}>
      <div class="replay-line">
        <span class="small soft number" aria-hidden="true">
          {formatTime(tape.at(stop))}
        </span>
        <input
          type="range"
          min={0}
          max={last}
          value={stop}
          aria-label={replay.line}
          aria-valuetext={position}
          onInput={(event) => player.goTo(Number(event.currentTarget.value))}
        />
        <span class="small soft number" aria-hidden="true">
          {formatTime(tape.at(last))}
        </span>
      </div>
      <div class="replay-buttons">
        <div class="row">
          <IconButton label={replay.back} icon={StepBack} disabled={stop === 0} onClick={() => player.step(-1)} />
          <Button class="replay-play" look="primary" icon={playing ? Pause : Play} onClick={player.toggle}>
            {playing ? replay.pause : stop === last ? replay.again : replay.play}
          </Button>
          <IconButton label={replay.forward} icon={StepForward} disabled={stop === last} onClick={() => player.step(1)} />
        </div>
        <div class="replay-stages">
          <Select
            label={stages.rail}
            hideLabel
            value={String(chapter.first)}
            options={tape.chapters.map((one) => [String(one.first), stages.names[one.stage]] as const)}
            onValue={(first) => player.goTo(Number(first))}
          />
        </div>
        <div class="replay-speed">
          <Select
            label={replay.speed}
            hideLabel
            value={player.speed}
            options={speeds.map((speed) => [speed, replay.times(speed)] as const)}
            onValue={(speed) => player.setSpeed(speed as Speed)}
          />
        </div>
        <p class="replay-end small soft">
          {stop === last ? <Link to={`/meeting/${meeting}`}>{replay.toSummary}</Link> : <span class="replay-keys">{replay.keys}</span>}
        </p>
      </div>
    </section>
  );
}
