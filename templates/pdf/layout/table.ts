import { measure } from '../fonts';
import { type Atom, atom, type StructureTree, withoutOrphans } from './atom';
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

const PADDING = { x: 6, y: 6 };

/** A row taller than this may be broken between its lines; others move to the next page whole. */
const TALLEST_UNBROKEN = (CONTENT_BOTTOM - CONTENT_TOP) * 0.4;

/** A paragraph of a cell. */
export interface CellLine {
  text: string;
  style: TextStyle;
  /** BCP 47, where it is in another language than the document. */
  lang?: string;
}

/** A line of a cell as it is drawn, and the element that it belongs to. */
interface PlacedLine {
  text: string;
  style: TextStyle;
  element: number;
}

export interface TableColumn {
  title: string;
  /** In points; the columns together fill the width of the content. */
  width: number;
  /** Its lines end at its right edge: numbers under each other. */
  align?: 'end';
}

interface Place extends Column {
  align?: 'end';
}

export interface TableLook {
  /** The numbers of rows that begin something: no page ends with one. */
  parts?: number[];
  /** Above and below the lines of a row, in points. */
  padding?: number;
}

/** A row, or one line of a row that is too tall to be kept whole. */
interface RowAtom extends Atom {
  startsRow: boolean;
}

/**
 * A table whose first column heads the rows; its own head is repeated on every page it runs over.
 * Every style in a cell has the leading of `TEXT.cell`: the rows of lines stand on one grid.
 */
export function tableAtoms(
  columns: TableColumn[],
  rows: CellLine[][][],
  tree: StructureTree,
  { parts = [], padding = PADDING.y }: TableLook = {},
): Atom[] {
  const places = placesOf(columns);
  const table = tree.add('Table');
  const head = headAtom(columns, places, table, tree);
  const repeated = { ...head, marks: head.marks.map(asFurniture) };
  const body = withoutLoneRows(
    rows.map((cells) => rowAtoms(cells, places, padding, table, tree)),
    parts,
  );
  return [
    { ...head, gap: 8, keepWithNext: true },
    ...body.map((row) => withRunningHead(row, repeated, padding)),
  ];
}

/** Neither the first row stands alone at the foot of a page nor the last alone at the top of one. */
function withoutLoneRows(rows: RowAtom[][], parts: number[]): RowAtom[] {
  return rows.flatMap((row, index) => {
    const [only, ...more] = row;
    const bound = index === 0 || index === rows.length - 2 || parts.includes(index);
    const next = rows[index + 1];
    return only && more.length === 0 && bound && next?.length === 1 ? [{ ...only, keepWithNext: true }] : row;
  });
}

function placesOf(columns: TableColumn[]): Place[] {
  let left = MARGIN.left;
  return columns.map(({ width, align }) => {
    const place = { x: left + PADDING.x, width: width - 2 * PADDING.x, ...(align && { align }) };
    left += width;
    return place;
  });
}

function headAtom(columns: TableColumn[], places: Place[], table: number, tree: StructureTree): Atom {
  const row = tree.add('TR', table);
  const style = TEXT.columnHead;
  const cells = columns.map(({ title }, index) => {
    const element = tree.add('TH', row, { scope: 'Column' });
    return { lines: linesOf([{ text: title, style }], element, places[index], tree), place: places[index] };
  });
  const depth = Math.max(...cells.map((cell) => cell.lines.length));
  const height = depth * style.leading + 9;
  const texts = cells.flatMap(({ lines, place }) =>
    lines.map((line, at) => textMark(line, place, 4.5 + at * style.leading)),
  );
  return atom(height, [band(0, height, 'tint'), ...texts]);
}

/** A row that goes on after a page break has no padding of its own above: the head lends it some. */
function withRunningHead(row: RowAtom, head: Atom, padding: number): Atom {
  const height = row.startsRow ? head.height : head.height + padding;
  return { ...row, runningHead: { ...head, height } };
}

function asFurniture(mark: Mark): Mark {
  return { ...mark, tag: 'pagination' };
}

/** All cells share one grid of lines, so a row can be cut straight through between any two. */
function rowAtoms(
  cells: CellLine[][],
  places: Place[],
  padding: number,
  table: number,
  tree: StructureTree,
): RowAtom[] {
  const row = tree.add('TR', table);
  const grid = cells.map((cell, index) => {
    const element = index === 0 ? tree.add('TH', row, { scope: 'Row' }) : tree.add('TD', row);
    return { lines: linesOf(cell, element, places[index], tree), place: places[index] };
  });
  const leading = TEXT.cell.leading;
  const depth = Math.max(...grid.map((cell) => cell.lines.length));
  const whole = depth * leading + 2 * padding;
  if (whole <= TALLEST_UNBROKEN) {
    const marks = grid.flatMap(({ lines, place }) =>
      lines.map((line, at) => textMark(line, place, padding + at * leading)),
    );
    return [{ ...atom(whole, [...marks, rule(whole)]), startsRow: true }];
  }
  const slices = Array.from({ length: depth }, (_, at) => {
    const top = at === 0 ? padding : 0;
    const bottom = at === depth - 1 ? padding : 0;
    const marks: Mark[] = grid.flatMap(({ lines, place }) => {
      const line = lines[at];
      return line ? [textMark(line, place, top)] : [];
    });
    const height = leading + top + bottom;
    return { ...atom(height, bottom > 0 ? [...marks, rule(height)] : marks), startsRow: at === 0 };
  });
  return withoutOrphans(slices);
}

/** Where a cell quotes in another language, each of its paragraphs is an element: that one says its language. */
function linesOf(
  cell: CellLine[],
  element: number,
  place: Place | undefined,
  tree: StructureTree,
): PlacedLine[] {
  const mixed = cell.some(({ lang }) => lang);
  return cell.flatMap(({ text, style, lang }) => {
    const own = mixed ? tree.add('Span', element, lang ? { lang } : {}) : element;
    return breakLines(text, style.font, style.size, place?.width ?? 0).map((line, at, lines) => ({
      // The space keeps two paragraphs of one cell apart when the text is read aloud.
      text: at === lines.length - 1 ? `${line.text} ` : line.text,
      style,
      element: own,
    }));
  });
}

function textMark({ text, style, element }: PlacedLine, place: Place | undefined, top: number): TextMark {
  const { font, size, ink } = style;
  const left = place?.x ?? 0;
  const x = place?.align ? left + place.width - measure(text.trimEnd(), font, size) : left;
  return {
    kind: 'text',
    tag: element,
    x,
    y: top + baselineIn(style),
    text,
    font,
    size,
    ink,
  };
}

function rule(y: number): BoxMark {
  return band(y - 0.6, 0.6, 'hairline');
}

function band(y: number, height: number, fill: 'tint' | 'hairline'): BoxMark {
  return { kind: 'box', tag: 'layout', x: MARGIN.left, y, width: CONTENT_WIDTH, height, fill };
}
