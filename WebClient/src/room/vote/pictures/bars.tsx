import { formatNumber, t } from '../../../i18n';
import { Lines } from './Lines';
import type { Drawing, Picture, Shown, Space } from './picture';
import { type Row, rowsOf } from './rows';
import { wrap } from './wrap';

/** A bar an option. `sorted`: by what each got; `weighted`: a voter can give an option more than 1, so the voters are counted beside it. */
export function bars({ sorted = false, weighted = false }): Picture {
  return {
    draw: (shown, space) => drawBars(rowsOf(shown, sorted), shown, space),
    table: (shown) => {
      const texts = t().vote.table;
      return {
        head: [texts.option, texts.votes, ...(weighted ? [texts.voters] : [])],
        rows: rowsOf(shown, sorted).map((row) => [row.name, row.total, ...(weighted ? [row.voters] : [])]),
        foot: [],
      };
    },
  };
}

function drawBars(rows: readonly Row[], { outcome }: Shown, { width, em, widthOf }: Space): Drawing {
  const most = Math.max(1, ...rows.map((row) => row.total));
  const thick = em * 0.85;
  let y = 0;
  const content = rows.map((row) => {
    const weight = row.won ? 680 : 500;
    const lines = wrap(row.name, width - 3.5 * em, 2, (text) => widthOf(text, em, weight));
    const top = y;
    const bar = top + lines.length * em * 1.3 + em * 0.15;
    y = bar + thick + em * 0.85;
    return (
      <g key={row.id}>
        <Lines lines={lines} x={0} y={top} em={em} weight={weight} />
        <text x={width} y={bar - em * 0.4} font-size={em * 1.2} font-weight={680} text-anchor="end" fill="var(--ink)">
          {formatNumber(row.total)}
        </text>
        <rect y={bar} width={width} height={thick} rx={thick / 2} fill="var(--sunken)" />
        {row.total > 0 && (
          <rect
            y={bar}
            width={Math.max(thick, (width * row.total) / most)}
            height={thick}
            rx={thick / 2}
            fill={outcome && outcome.winners.length > 0 && !row.won ? 'var(--line-strong)' : 'var(--accent)'}
          />
        )}
      </g>
    );
  });
  return { height: y, content: <>{content}</> };
}
