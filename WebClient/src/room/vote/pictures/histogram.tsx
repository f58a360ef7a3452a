import { formatNumber, t } from '../../../i18n';
import { faceOf, valueOf } from '../words';
import { Lines } from './Lines';
import type { Picture, Shown } from './picture';
import { rowsOf } from './rows';
import { wrap } from './wrap';

/** A column a mark, with the mean as a line and the spread around it as a band. */
export const histogram: Picture = {
  draw: (shown, { width, em, widthOf }) => {
    const { round, outcome } = shown;
    const rows = rowsOf(shown);
    const most = Math.max(1, ...rows.map((row) => row.voters));
    const step = width / rows.length;
    const top = em * 2.6;
    const floor = top + em * 9;
    const centre = (index: number) => step * (index + 0.5);
    const at = placer(
      round.options.map((option) => valueOf(round.method, option)),
      centre,
    );
    const middle = outcome?.mean !== undefined && { mean: outcome.mean, spread: outcome.spread ?? 0, at, floor, em, width };
    const notes = wrap(said(shown), width, 3, (text) => widthOf(text, em));
    return {
      height: floor + em * (2.2 + notes.length * 1.3),
      content: (
        <>
          {middle && <Middle {...middle} />}
          {rows.map((row, index) => (
            <Column
              key={row.id}
              face={faceOf(round.method, round.options[index]!)}
              count={row.voters}
              x={centre(index)}
              thick={Math.min(step * 0.72, em * 4)}
              tall={((floor - top) * row.voters) / most}
              floor={floor}
              em={em}
            />
          ))}
          <line x1={0} x2={width} y1={floor} y2={floor} stroke="var(--line-strong)" stroke-width={em / 10} />
          <Lines lines={notes} x={0} y={floor + em * 2} em={em} colour="var(--ink-soft)" />
        </>
      ),
    };
  },
  table: (shown) => {
    const texts = t().vote.table;
    return { head: [texts.answer, texts.voters], rows: rowsOf(shown).map((row) => [row.name, row.voters]), foot: figures(shown) };
  },
};

interface ColumnProps {
  face: string;
  count: number;
  x: number;
  thick: number;
  tall: number;
  floor: number;
  em: number;
}

function Column({ face, count, x, thick, tall, floor, em }: ColumnProps) {
  return (
    <>
      {count > 0 && (
        <>
          <rect x={x - thick / 2} y={floor - tall} width={thick} height={tall} rx={em * 0.25} fill="var(--accent)" />
          <text
            x={x}
            y={floor - tall - em * 0.35}
            font-size={em}
            font-weight={680}
            text-anchor="middle"
            fill="var(--ink)"
            stroke="var(--paper)"
            stroke-width={em / 3}
            paint-order="stroke"
          >
            {formatNumber(count)}
          </text>
        </>
      )}
      <text x={x} y={floor + em * 1.35} font-size={em} text-anchor="middle" fill="var(--ink)">
        {face}
      </text>
    </>
  );
}

interface MiddleProps {
  mean: number;
  spread: number;
  at: (value: number) => number;
  floor: number;
  em: number;
  width: number;
}

function Middle({ mean, spread, at, floor, em, width }: MiddleProps) {
  const x = at(mean);
  const [from, to] = [at(mean - spread), at(mean + spread)];
  return (
    <>
      <rect x={from} y={em * 1.2} width={to - from} height={floor - em * 1.2} fill="var(--accent-soft)" />
      <line x1={x} x2={x} y1={em * 1.2} y2={floor} stroke="var(--ink)" stroke-width={em / 8} stroke-dasharray={`${em / 3} ${em / 4}`} />
      <text x={Math.min(width - em * 2, Math.max(em * 2, x))} y={em * 0.9} font-size={em} text-anchor="middle" fill="var(--ink)">
        Ø {formatNumber(rounded(mean))}
      </text>
    </>
  );
}

/** Figures are shown with at most two places. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function figures({ outcome }: Shown): readonly (readonly [name: string, figure: number])[] {
  const texts = t().vote.table;
  const all = [
    [texts.mean, outcome?.mean],
    [texts.median, outcome?.median],
    [texts.spread, outcome?.spread],
    [texts.low, outcome?.low],
    [texts.high, outcome?.high],
  ] as const;
  return all.flatMap(([name, figure]) => (figure === undefined ? [] : [[name, rounded(figure)] as const]));
}

function said(shown: Shown): string {
  return figures(shown)
    .map(([name, figure]) => `${name} ${formatNumber(figure)}`.replaceAll(' ', '\u00a0'))
    .join(' · ');
}

/** Tells where a value stands between the columns of the marks next to it. */
function placer(marks: readonly (number | undefined)[], centre: (index: number) => number): (value: number) => number {
  const known = marks.flatMap((mark, index) => (mark === undefined ? [] : [{ mark, x: centre(index) }]));
  return (value) => {
    const after = known.findIndex((one) => one.mark >= value);
    if (after < 0) return known.at(-1)?.x ?? 0;
    const [before, next] = [known[after - 1], known[after]!];
    return before ? before.x + ((value - before.mark) / (next.mark - before.mark)) * (next.x - before.x) : next.x;
  };
}
