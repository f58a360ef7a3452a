interface LinesProps {
  lines: readonly string[];
  x: number;
  /** The top of the first line. */
  y: number;
  em: number;
  weight?: number;
  anchor?: 'start' | 'middle' | 'end';
  colour?: string;
}

/** Lines of text, since SVG breaks none itself. */
export function Lines({ lines, x, y, em, weight = 400, anchor = 'start', colour = 'var(--ink)' }: LinesProps) {
  return (
    <text font-size={em} font-weight={weight} text-anchor={anchor} fill={colour}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={y + em * (1 + index * 1.3)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
