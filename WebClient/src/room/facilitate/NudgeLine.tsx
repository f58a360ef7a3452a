import { useEffect } from 'preact/hooks';
import { announce } from '../../app/voice';
import { serverNow, slowBeat } from '../../connection';
import { formatNumber, t } from '../../i18n';
import { Button } from '../../ui/Button';
import type { Forecast } from '../agenda/forecast';
import { type Room, useRoom } from '../context';
import { type Nudge, nudge } from './nudge';

const mostNamed = 2;
const longestExtension = 120;

/** What the facilitator may want to know now, in one quiet line, with what can be done about it. */
export function NudgeLine() {
  const room = useRoom();
  void slowBeat.value;
  const now = nudge(room.view, room.live, serverNow());
  const text = now && textOf(now, room);
  useEffect(() => {
    // A hand is told to everybody anyway.
    if (text && now.kind !== 'hand') announce(text, 'nudge');
  }, [now?.kind]);
  return (
    <div class="nudge">
      {text && <p>{text}</p>}
      {now?.kind === 'hand' && (
        <Button
          pending={room.isPending('raise-hand')}
          onClick={() => room.send({ type: 'raise-hand', up: false, person: now.person })}
        >
          {t().moderate.nudge.spoken}
        </Button>
      )}
      {now?.kind === 'over' && <Extend minutes={Math.min(now.plan.over, longestExtension)} />}
    </div>
  );
}

function Extend({ minutes }: { minutes: number }) {
  const { send, isPending } = useRoom();
  return (
    <Button pending={isPending('extend-meeting')} onClick={() => send({ type: 'extend-meeting', minutes })}>
      {t().moderate.plan.extend(minutes)}
    </Button>
  );
}

function textOf(now: Nudge, { nameOf }: Room): string {
  const texts = t().moderate.nudge;
  switch (now.kind) {
    case 'hand':
      return texts.hand(nameOf(now.person), now.others);
    case 'over':
      return now.plan.late > 0 ? texts.late(now.plan.late) : texts.over(now.plan.over, shorter(now.plan));
    case 'half':
      return texts.half[now.stage](now.missing);
    case 'ready':
      return now.ready === now.of ? texts.allReady : texts.ready(formatNumber(now.ready), formatNumber(now.of));
  }
}

/** The stages that have to give time, those that give most first. */
function shorter(plan: Forecast): readonly string[] {
  const { moderate, stages, common } = t();
  const given = plan.stages.filter((one) => one.minutes < one.planned).sort((a, b) => b.planned - b.minutes - (a.planned - a.minutes));
  const named = given.slice(0, mostNamed).map((one) => moderate.nudge.stage(stages.names[one.stage], common.minutes(one.minutes)));
  return given.length > mostNamed ? [...named, moderate.nudge.more(given.length - mostNamed)] : named;
}
