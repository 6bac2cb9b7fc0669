import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '../../form/use-hydrated';
import type { PassageView, SegmentView } from './passage';

type Placed = { passage: PassageView; place: number };

/** The document as it was read, every stretch of it marked with what became of it. */
export const DocumentText = memo(function DocumentText({
  passages,
  chosen,
}: {
  passages: PassageView[];
  /** The piece that is chosen, wherever on the page. */
  chosen: string | null;
}) {
  return <>{runsOf(passages).map((run) => showRun(run, chosen))}</>;
});

/** What is set together: the items of a list, the cells of a table; anything else stands alone. */
function runsOf(passages: readonly PassageView[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const [place, passage] of passages.entries()) {
    const run = runs.at(-1);
    const before = run?.[0]?.passage;
    if (run && before && belongTogether(before, passage)) run.push({ passage, place });
    else runs.push([{ passage, place }]);
  }
  return runs;
}

function belongTogether(one: PassageView, other: PassageView): boolean {
  if (one.cell || other.cell) return one.cell?.table === other.cell?.table;
  return one.kind === 'item' && other.kind === 'item';
}

function showRun(run: Placed[], chosen: string | null): ReactNode {
  const first = run[0];
  if (!first) return null;
  if (first.passage.cell) return <CellRun key={first.place} run={run} chosen={chosen} />;
  if (first.passage.kind !== 'item') return <Passage key={first.place} {...first} chosen={chosen} />;
  return (
    <ul key={first.place} className="passages">
      {run.map((placed) => (
        <li key={placed.place}>
          <Passage {...placed} chosen={chosen} />
        </li>
      ))}
    </ul>
  );
}

function CellRun({ run, chosen }: { run: Placed[]; chosen: string | null }) {
  const rows = grouped(run, ({ passage }) => passage.cell?.row ?? 0);
  return (
    <div className="passage-table">
      <table>
        <tbody>
          {rows.map(([row, inRow]) => (
            <tr key={row}>
              {grouped(inRow, ({ passage }) => passage.cell?.column ?? 0).map(([column, inCell]) => (
                <td key={column}>
                  {inCell.map((placed) => (
                    <Passage key={placed.place} {...placed} chosen={chosen} />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function grouped<T>(all: readonly T[], by: (one: T) => number): [number, T[]][] {
  const groups = new Map<number, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups].sort(([one], [other]) => one - other);
}

function Passage({ passage, place, chosen }: Placed & { chosen: string | null }) {
  let from = 0;
  const shown = passage.segments.map((segment) => {
    const begins = from;
    from += segment.text.length;
    return <Segment key={begins} segment={segment} from={begins} chosen={segment.piece === chosen} />;
  });
  const level = passage.kind === 'heading' ? ` passage--heading-${Math.min(passage.level, 3)}` : '';
  return (
    <p className={`passage passage--${passage.kind}${level}`} data-passage={place}>
      {shown}
    </p>
  );
}

type SegmentProps = { segment: SegmentView; from: number; chosen: boolean };

function Segment({ segment, from, chosen }: SegmentProps) {
  const { t } = useTranslation();
  const live = useHydrated();
  const { text, mark, piece } = segment;
  const words = <span data-from={from}>{text}</span>;
  if (mark === 'nothing' || text.trim() === '') return words;
  if (!piece) return <span className={`mark mark--${mark}`}>{words}</span>;
  const shown = {
    className: `mark mark--${mark === 'heading' ? 'name' : mark}`,
    'data-piece': piece,
    'aria-current': chosen ? ('true' as const) : undefined,
  };
  const said = (
    <>
      {words}
      <span className="sr-only"> ({t(`review.mark.${mark}`)})</span>
    </>
  );
  // Browsers do not let one mark text inside a link with the mouse: where scripts run, it is a link by its role alone.
  if (live)
    return (
      // biome-ignore lint/a11y/useSemanticElements: see above; the page itself takes the click and the Enter key.
      <span {...shown} role="link" tabIndex={-1}>
        {said}
      </span>
    );
  return (
    <a {...shown} href={`?valgt=${encodeURIComponent(piece)}`}>
      {said}
    </a>
  );
}
