import { ChartColumn, Download, Table2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { tellProblem } from '../../../app/notices';
import { t } from '../../../i18n';
import { Button } from '../../../ui/Button';
import { csv } from './csv';
import { download } from './download';
import type { Picture, Shown } from './picture';
import { ResultTable } from './ResultTable';
import './ResultPicture.css';
import { svgFile } from './svgFile';
import { useWidth } from './useWidth';
import { widthOf } from './widthOf';

interface ResultPictureProps {
  picture: Picture;
  shown: Shown;
  /** What it is a picture of; also the name of its files. */
  title: string;
  /** For a screen that people read from the back of a room: large, and without buttons. */
  big?: boolean;
}

/** A tally as a picture and, for whoever cannot or would not look, as a table; both can be taken away. */
export function ResultPicture({ picture, shown, title, big = false }: ResultPictureProps) {
  const [frame, width] = useWidth();
  const svg = useRef<SVGSVGElement>(null);
  const [asTable, setAsTable] = useState(false);
  const texts = t().vote.picture;
  const em = big ? Math.max(32, Math.round(width / 40)) : 16;
  const drawn = width > 0 ? picture.draw(shown, { width, em, widthOf }) : undefined;
  const height = Math.ceil(drawn?.height ?? 0);
  const table = picture.table(shown);
  return (
    <figure class="stack-tight">
      <div ref={frame} class="picture" hidden={asTable}>
        {drawn && (
          <svg ref={svg} role="img" aria-label={texts.of(title)} width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            {drawn.content}
          </svg>
        )}
      </div>
      <div class={asTable ? 'picture-table' : 'hidden'}>
        <ResultTable table={table} caption={title} />
      </div>
      {!big && (
        <div class="row picture-acts no-print">
          <Button look="plain" icon={asTable ? ChartColumn : Table2} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {texts.asTable}
          </Button>
          <Button
            look="plain"
            icon={Download}
            aria-label={texts.save('SVG')}
            disabled={asTable}
            onClick={() => svgFile(svg.current!, title).then((file) => download(`${title}.svg`, file), tellProblem)}
          >
            SVG
          </Button>
          <Button
            look="plain"
            icon={Download}
            aria-label={texts.save('CSV')}
            onClick={() => download(`${title}.csv`, new Blob([csv(table)], { type: 'text/csv;charset=utf-8' }))}
          >
            CSV
          </Button>
        </div>
      )}
    </figure>
  );
}
