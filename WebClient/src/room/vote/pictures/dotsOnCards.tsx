import { formatNumber } from '../../../i18n';
import { bars } from './bars';
import { Lines } from './Lines';
import type { Picture } from './picture';
import { rowsOf } from './rows';
import { wrap } from './wrap';

/** More dots than these on one card are not counted by eye: then bars serve better. */
const mostDots = 60;

const many = bars({ sorted: true, weighted: true });

/** Each topic as a card with its dots on it, as on a wall. */
export const dotsOnCards: Picture = {
  draw: (shown, space) => {
    const rows = rowsOf(shown, true);
    if (rows.some((row) => row.total > mostDots)) return many.draw(shown, space);
    const { width, em, widthOf } = space;
    const pad = em * 0.85;
    const across = em * 1.25;
    const inARow = Math.max(1, Math.floor((width - 2 * pad) / across));
    let y = 0;
    const content = rows.map((row) => {
      const weight = row.won ? 680 : 500;
      const lines = wrap(row.name, width - 2 * pad - 2.5 * em, 3, (text) => widthOf(text, em, weight));
      const top = y;
      const dots = top + pad + lines.length * em * 1.3 + em * 0.5;
      const tall = dots - top + Math.ceil(row.total / inARow) * across + pad - (row.total > 0 ? em * 0.25 : em * 0.5);
      y += tall + em * 0.6;
      return (
        <g key={row.id}>
          <rect
            x={1}
            y={top + 1}
            width={width - 2}
            height={tall - 2}
            rx={em * 0.5}
            fill="var(--paper)"
            stroke={row.won ? 'var(--accent)' : 'var(--line)'}
            stroke-width={row.won ? 2 : 1}
          />
          <Lines lines={lines} x={pad} y={top + pad - em * 0.15} em={em} weight={weight} />
          <text x={width - pad} y={top + pad + em} font-size={em * 1.2} font-weight={680} text-anchor="end" fill="var(--ink)">
            {formatNumber(row.total)}
          </text>
          {Array.from({ length: row.total }, (_, index) => (
            <circle
              key={index}
              cx={pad + (index % inARow) * across + em / 2}
              cy={dots + Math.floor(index / inARow) * across + em / 2}
              r={em / 2}
              fill="var(--accent)"
            />
          ))}
        </g>
      );
    });
    return { height: Math.max(0, y - em * 0.6), content: <>{content}</> };
  },
  table: many.table,
};
