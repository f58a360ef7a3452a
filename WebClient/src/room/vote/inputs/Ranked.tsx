import { ChevronDown, ChevronUp, GripVertical, Plus, X } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { announce } from '../../../app/voice';
import type { RoundView } from '../../../contracts';
import { t } from '../../../i18n';
import { Button, IconButton } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { plain } from '../../../ui/marks';
import { OptionCards } from './OptionCards';
import { useDragOrder } from './useDragOrder';
import './Ranked.css';

interface RankedProps {
  round: RoundView;
  /** The ranked options, the best first. */
  order: readonly string[];
  onOrder: (order: string[]) => void;
}

/** An order made by adding options at the end and moving them by drag, by buttons, or with the arrow keys on any of a line's buttons. */
export function Ranked({ round, order, onOrder }: RankedProps) {
  const texts = t().vote.ranking;
  const list = useRef<HTMLOListElement>(null);
  const follow = useRef<{ option: string; act: string } | undefined>(undefined);
  const label = (id: string) => plain(round.options.find((option) => option.id === id)?.label ?? '');
  const rest = round.options.filter((option) => !order.includes(option.id));
  const put = (option: string, to: number) => {
    if (to < 0 || to >= order.length || order[to] === option || !order.includes(option)) return;
    const next = order.filter((one) => one !== option);
    next.splice(to, 0, option);
    onOrder(next);
    announce(texts.moved(label(option), to + 1), 'order');
  };
  const move = (option: string, by: number, act: string) => {
    // A line that moves in the page loses the focus, which has to go along with it.
    follow.current = { option, act };
    put(option, order.indexOf(option) + by);
  };
  useDragOrder(list, order.length > 0, put);
  useLayoutEffect(() => {
    const moved = follow.current;
    follow.current = undefined;
    const line = moved && [...(list.current?.children ?? [])].find((one) => (one as HTMLElement).dataset.option === moved.option);
    (line?.querySelector<HTMLElement>(`[data-act='${moved!.act}']:enabled`) ?? line?.querySelector<HTMLElement>('button:enabled'))?.focus();
  }, [order]);
  return (
    <div class="stack">
      {order.length > 0 && (
        <ol class="ranked" ref={list} aria-label={texts.mine}>
          {order.map((id, index) => (
            <li
              key={id}
              data-option={id}
              class="ranked-line"
              onKeyDown={(event) => {
                const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
                const act = (event.target as HTMLElement).dataset.act;
                if (!by || !act) return;
                event.preventDefault();
                move(id, by, act);
              }}
            >
              <span class="ranked-place number" data-grip>
                <Icon of={GripVertical} />
                {index + 1}
              </span>
              <p class="ranked-title" dir="auto">
                {label(id)}
              </p>
              <span class="ranked-acts" role="group" aria-label={label(id)}>
                <IconButton
                  label={texts.up(label(id))}
                  icon={ChevronUp}
                  data-act="up"
                  disabled={index === 0}
                  onClick={() => move(id, -1, 'up')}
                />
                <IconButton
                  label={texts.down(label(id))}
                  icon={ChevronDown}
                  data-act="down"
                  disabled={index === order.length - 1}
                  onClick={() => move(id, 1, 'down')}
                />
                <IconButton
                  label={texts.takeOut(label(id))}
                  icon={X}
                  data-act="out"
                  onClick={() => onOrder(order.filter((one) => one !== id))}
                />
              </span>
              <OptionCards option={id} />
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && (
        <section class="stack-tight" aria-label={texts.rest}>
          <p class="soft">{order.length === 0 ? texts.start : texts.rest}</p>
          {rest.map((option) => (
            <div key={option.id} class="stack-tight">
              <Button
                class="ranked-add"
                icon={Plus}
                aria-label={texts.add(plain(option.label), order.length + 1)}
                onClick={() => onOrder([...order, option.id])}
              >
                <span dir="auto">{plain(option.label)}</span>
              </Button>
              <OptionCards option={option.id} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
