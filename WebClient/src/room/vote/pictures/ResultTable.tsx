import { formatNumber } from '../../../i18n';
import type { Table } from './picture';

const shown = (cell: string | number) => (typeof cell === 'number' ? formatNumber(cell) : cell);

export function ResultTable({ table, caption }: { table: Table; caption: string }) {
  return (
    <table class="result-table">
      <caption dir="auto">{caption}</caption>
      <thead>
        <tr>
          {table.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name, ...cells], index) => (
          <tr key={index}>
            <th scope="row" dir="auto">
              {name}
            </th>
            {cells.map((cell, at) => (
              <td key={at}>{shown(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
      {table.foot.length > 0 && (
        <tfoot>
          {table.foot.map(([name, figure]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{shown(figure)}</td>
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}
