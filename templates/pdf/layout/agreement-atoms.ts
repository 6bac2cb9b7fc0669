import type { Summary } from '../../summary.schema';
import { shortDate } from '../dates';
import { DOCUMENT_WORDS } from '../words';
import { type Atom, atom, moved, type StructureTree, withoutOrphans } from './atom';
import { breakLines } from './lines';
import type { BoxMark, Mark, TextMark } from './page-model';
import {
  baselineIn,
  CONTENT_BOTTOM,
  CONTENT_TOP,
  CONTENT_WIDTH,
  MARGIN,
  TEXT,
  type TextStyle,
} from './style';
import type { Column } from './text-atoms';

type Agreement = Summary['agreements'][number];
type Language = Summary['language'];

const PADDING = { x: 6, y: 6 };
const DATE_WIDTH = 66;
const GOAL_WIDTH = (CONTENT_WIDTH - 2 * DATE_WIDTH) * 0.5;
/** The outer edges of the four columns: goal, parts, by when, follow-up. */
const EDGES = [0, GOAL_WIDTH, CONTENT_WIDTH - 2 * DATE_WIDTH, CONTENT_WIDTH - DATE_WIDTH, CONTENT_WIDTH];

/** A row taller than this may be broken between its lines; others move to the next page whole. */
const TALLEST_UNBROKEN = (CONTENT_BOTTOM - CONTENT_TOP) * 0.4;

interface CellLine {
  text: string;
  style: TextStyle;
}

/** A row, or one line of a row that is too tall to be kept whole. */
interface RowAtom extends Atom {
  startsRow: boolean;
}

/** The development plan: one row an agreement, the head repeated on every page it runs over. */
export function agreementAtoms(summary: Summary, tree: StructureTree): Atom[] {
  const table = tree.add('Table');
  const head = headAtom(summary.language, table, tree);
  const repeated = { ...head, marks: head.marks.map(asFurniture) };
  const rows = summary.agreements.flatMap((agreement) => rowAtoms(cellsOf(agreement, summary), table, tree));
  return [{ ...head, gap: 8, keepWithNext: true }, ...rows.map((row) => withRunningHead(row, repeated))];
}

function headAtom(language: Language, table: number, tree: StructureTree): Atom {
  const columns = DOCUMENT_WORDS[language].agreementColumns;
  const row = tree.add('TR', table);
  const titles = [columns.goal, columns.parts, columns.dueOn, columns.followUpOn];
  const cells = titles.map((title, index) => ({
    element: tree.add('TH', row, { scope: 'Column' }),
    lines: linesOf([{ text: title, style: TEXT.columnHead }], index),
    index,
  }));
  const depth = Math.max(...cells.map((cell) => cell.lines.length));
  const height = depth * TEXT.columnHead.leading + 9;
  const ground: BoxMark = {
    kind: 'box',
    tag: 'layout',
    x: MARGIN.left,
    y: 0,
    width: CONTENT_WIDTH,
    height,
    fill: 'tint',
  };
  const texts = cells.flatMap((cell) =>
    cell.lines.map((line, at) =>
      textMark(line, cell.element, cell.index, 4.5 + at * TEXT.columnHead.leading),
    ),
  );
  return atom(height, [ground, ...texts]);
}

/** A row that goes on after a page break has no padding of its own above: the head lends it some. */
function withRunningHead(row: RowAtom, head: Atom): Atom {
  const height = row.startsRow ? head.height : head.height + PADDING.y;
  return { ...row, runningHead: { ...head, height } };
}

function asFurniture(mark: Mark): Mark {
  return { ...mark, tag: 'pagination' };
}

/** What stands in the four cells, one entry a paragraph. */
function cellsOf(agreement: Agreement, summary: Summary): CellLine[][] {
  const words = DOCUMENT_WORDS[summary.language];
  const roles = words.roles[summary.type];
  const date = (day: string | null): CellLine[] =>
    day
      ? [{ text: shortDate(day, summary.language), style: TEXT.cell }]
      : [{ text: words.noDate, style: TEXT.cellNote }];
  const part = (who: string, text: string): CellLine[] =>
    text.trim()
      ? [
          { text: who, style: TEXT.cellNote },
          { text, style: TEXT.cell },
        ]
      : [];
  const citation = agreement.citation
    ? [{ text: words.quoted(agreement.citation.text), style: TEXT.cellCitation }]
    : [];
  return [
    [
      { text: agreement.goal, style: TEXT.cellStrong },
      { text: agreement.activity, style: TEXT.cell },
      ...citation,
    ],
    [...part(roles.employee, agreement.employeePart), ...part(roles.leader, agreement.leaderPart)],
    date(agreement.dueOn),
    date(agreement.followUpOn),
  ];
}

/** All cells share one grid of lines, so a row can be cut straight through between any two. */
function rowAtoms(cells: CellLine[][], table: number, tree: StructureTree): RowAtom[] {
  const row = tree.add('TR', table);
  const grid = cells.map((cell, index) => ({
    element: index === 0 ? tree.add('TH', row, { scope: 'Row' }) : tree.add('TD', row),
    lines: linesOf(cell, index),
    index,
  }));
  const leading = TEXT.cell.leading;
  const depth = Math.max(...grid.map((cell) => cell.lines.length));
  const whole = depth * leading + 2 * PADDING.y;
  if (whole <= TALLEST_UNBROKEN) {
    const marks = grid.flatMap((cell) =>
      cell.lines.map((line, at) => textMark(line, cell.element, cell.index, PADDING.y + at * leading)),
    );
    return [{ ...atom(whole, [...marks, rule(whole)]), startsRow: true }];
  }
  const slices = Array.from({ length: depth }, (_, at) => {
    const top = at === 0 ? PADDING.y : 0;
    const bottom = at === depth - 1 ? PADDING.y : 0;
    const marks: Mark[] = grid.flatMap((cell) => {
      const line = cell.lines[at];
      return line ? [textMark(line, cell.element, cell.index, top)] : [];
    });
    const height = leading + top + bottom;
    return { ...atom(height, bottom > 0 ? [...marks, rule(height)] : marks), startsRow: at === 0 };
  });
  return withoutOrphans(slices);
}

function columnOf(index: number): Column {
  const left = EDGES[index] ?? 0;
  const right = EDGES[index + 1] ?? CONTENT_WIDTH;
  return { x: MARGIN.left + left + PADDING.x, width: right - left - 2 * PADDING.x };
}

function linesOf(cell: CellLine[], index: number): CellLine[] {
  return cell.flatMap(({ text, style }) =>
    breakLines(text, style.font, style.size, columnOf(index).width).map((line, at, lines) => ({
      // The space keeps two paragraphs of one cell apart when the text is read aloud.
      text: at === lines.length - 1 ? `${line.text} ` : line.text,
      style,
    })),
  );
}

function textMark({ text, style }: CellLine, element: number, column: number, top: number): TextMark {
  return {
    kind: 'text',
    tag: element,
    x: columnOf(column).x,
    y: top + baselineIn(style),
    text,
    font: style.font,
    size: style.size,
    ink: style.ink,
  };
}

function rule(y: number): Mark {
  return moved(
    {
      kind: 'box',
      tag: 'layout',
      x: MARGIN.left,
      y: -0.6,
      width: CONTENT_WIDTH,
      height: 0.6,
      fill: 'hairline',
    },
    y,
  );
}
