import type { VNode } from 'preact';
import type { OptionTally } from '../../../contracts';
import { formatNumber, t } from '../../../i18n';
import { optionName } from '../words';
import { bars } from './bars';
import type { Drawing, Picture, Shown, Space } from './picture';
import { wrap } from './wrap';

const first = bars({ sorted: true });

const steps = ({ outcome }: Shown) => outcome?.steps ?? [];

const nameOf = ({ round }: Shown, id: string) => {
  const option = round.options.find((one) => one.id === id);
  return option ? optionName(round.method, option) : '';
};

/** The counts of an instant runoff, one under the other: who is in, with how many ballots, and who leaves. While it runs, who is first on how many. */
export const runoff: Picture = {
  draw: (shown, space) => (steps(shown).length === 0 ? first.draw(shown, space) : drawSteps(shown, space)),
  table: (shown) => {
    const texts = t().vote;
    if (steps(shown).length === 0) return first.table(shown);
    return {
      head: [texts.table.option, ...steps(shown).map((_, number) => texts.ranking.step(number + 1))],
      rows: shown.round.options.map((option) => [
        nameOf(shown, option.id),
        ...steps(shown).map((step) => step.tally.find((one) => one.option === option.id)?.total ?? '–'),
      ]),
      foot: [],
    };
  },
};

function drawSteps(shown: Shown, space: Space): Drawing {
  const { em } = space;
  const texts = t().vote.ranking;
  const most = Math.max(1, ...steps(shown).flatMap((step) => step.tally.map((one) => one.total)));
  const parts: VNode[] = [];
  let y = 0;
  for (const [number, step] of steps(shown).entries()) {
    const last = number === steps(shown).length - 1;
    const head = [texts.step(number + 1), step.exhausted > 0 && texts.exhausted(step.exhausted)].filter(Boolean).join(' · ');
    parts.push(
      <text key={number} x={0} y={y + em} font-size={em} font-weight={680} fill="var(--ink-soft)">
        {head}
      </text>,
    );
    y += em * 1.5;
    for (const one of step.tally) {
      const fate = step.eliminated.includes(one.option) ? 'out' : last && shown.outcome?.winners.includes(one.option) ? 'won' : 'in';
      parts.push(
        <Line key={`${number}-${one.option}`} tally={one} most={most} name={nameOf(shown, one.option)} fate={fate} y={y} {...space} />,
      );
      y += em * 1.6;
    }
    y += em * 0.8;
  }
  return { height: y, content: <>{parts}</> };
}

interface LineProps extends Space {
  tally: OptionTally;
  most: number;
  name: string;
  fate: 'in' | 'out' | 'won';
  y: number;
}

function Line({ tally, most, name, fate, y, width, em, widthOf }: LineProps) {
  const left = width * 0.42;
  const weight = fate === 'won' ? 680 : 500;
  const out = fate === 'out';
  const [line] = wrap(out ? t().vote.ranking.out(name) : name, left - em, 1, (text) => widthOf(text, em, weight));
  return (
    <>
      <text x={0} y={y + em * 1.1} font-size={em} font-weight={weight} fill={out ? 'var(--ink-soft)' : 'var(--ink)'}>
        {line}
      </text>
      {tally.total > 0 && (
        <rect
          x={left}
          y={y + em * 0.25}
          width={((width - em * 2.2 - left) * tally.total) / most}
          height={em * 0.95}
          rx={em * 0.25}
          fill={out ? 'none' : 'var(--accent)'}
          stroke={out ? 'var(--line-strong)' : 'none'}
        />
      )}
      <text x={width} y={y + em * 1.1} font-size={em} font-weight={680} text-anchor="end" fill="var(--ink)">
        {formatNumber(tally.total)}
      </text>
    </>
  );
}
