import type { Block } from './block';
import { htmlBlocks, withoutMark } from './html-blocks';
import type { CellPlace } from './html-tables';
import { inlineRuns, paragraphsOf } from './inline-runs';
import { type Line, lineText } from './lines';
import { joinLines, type MappedText, slice } from './mapped-text';

const CELL_TAG = /<(p|b|strong|br|ul|ol|li)\b/i;
/** The row of dashes that tells a Markdown table's header from what is under it. */
const RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** The lines of a table written as text, from line `first` on: how many there are, and what parts their cells. */
export interface TableLines {
  readonly count: number;
  readonly separator: '|' | '\t';
  /** The first line is a header, as bold as `<th>`. */
  readonly header: boolean;
}

export function tableLines(lines: readonly Line[], first: number): TableLines | null {
  const separator = isMarkdownTable(lines, first) ? '|' : null;
  let count = 0;
  if (separator) {
    while (lines[first + count]?.raw.includes('|')) count += 1;
    return { count, separator, header: true };
  }
  while (isTableRow(lines, first + count)) count += 1;
  if (count === 0) return null;
  return { count, separator: bars(lines[first]?.raw ?? '') > 2 ? '|' : '\t', header: false };
}

/** A header with a rule of dashes under it; the bars at either end may be missing, as may cells of later rows. */
function isMarkdownTable(lines: readonly Line[], i: number): boolean {
  const [header = '', rule = ''] = [lines[i]?.raw, lines[i + 1]?.raw];
  return header.includes('|') && isRule(rule);
}

function isRule(raw: string): boolean {
  return raw.length < 1000 && raw.includes('|') && RULE.test(raw);
}

/**
 * A row of a table without a rule: cells between bars, or between tabs where the line holds tags
 * or its neighbour has as many cells. A tab that only indents, or follows a list mark, makes no cell.
 */
function isTableRow(lines: readonly Line[], i: number): boolean {
  const raw = lines[i]?.raw ?? '';
  if (bars(raw) > 2)
    return bars(lines[i - 1]?.raw ?? '') === bars(raw) || bars(lines[i + 1]?.raw ?? '') === bars(raw);
  if (!/\S/.test(raw) || !raw.includes('\t')) return false;
  if (CELL_TAG.test(raw)) return true;
  const count = tabs(raw);
  return (
    count > 0 &&
    [lines[i - 1]?.raw, lines[i + 1]?.raw].some((near) => near !== undefined && tabs(near) === count)
  );
}

function bars(raw: string): number {
  return /^\s*\|.*\|\s*$/.test(raw) ? raw.split('|').length : 0;
}

function tabs(raw: string): number {
  return /^[^\t]*[\p{L}\p{N}>*][^\t]*\t/u.test(raw) ? raw.trimEnd().split('\t').length - 1 : 0;
}

export function tableRow(
  source: string,
  line: Line,
  { separator, header }: TableLines,
  place: { readonly table: number; readonly row: number },
): Block[] {
  if (separator === '|' && isRule(line.raw)) return [];
  const whole = lineText(source, line);
  const blocks: Block[] = [];
  let from = separator === '|' ? (/^\s*\|/.exec(line.raw)?.[0].length ?? 0) : 0;
  for (const [column, cell] of cellsOf(line.raw.slice(from), separator).entries()) {
    const at = { ...place, column, rowSpan: 1, columnSpan: 1 };
    const found = cellBlocks(source, slice(whole, from, from + cell.length), at);
    blocks.push(...(header && place.row === 0 ? found.map((block) => ({ ...block, strong: true })) : found));
    from += cell.length + 1;
  }
  return blocks;
}

/** A bar that is escaped parts no cells, and the one at the end closes the last. */
function cellsOf(row: string, separator: TableLines['separator']): string[] {
  return separator === '|' ? row.replace(/(?<!\\)\|\s*$/, '').split(/(?<!\\)\|/) : row.split('\t');
}

function cellBlocks(source: string, cell: MappedText, place: CellPlace): Block[] {
  const start = cell.starts[0];
  if (start === undefined || cell.text.trim() === '') return [];
  if (/<[a-z][^<>]*>/i.test(cell.text)) {
    return htmlBlocks(source, { start, end: start + cell.text.length, fragment: true, cell: place });
  }
  const lines = linesIn(cell);
  return lines
    .flatMap((line) => paragraphsOf(inlineRuns(line), 'cell'))
    .map(({ strong, text }): Block => {
      const { marked: item, text: unmarked } = withoutMark(joinLines([text]));
      return { kind: 'cell', ...place, strong, item, text: unmarked };
    });
}

/** Marks that somebody typed one after the other begin lines of their own. */
function linesIn(cell: MappedText): MappedText[] {
  const starts = [0, ...[...cell.text.matchAll(/\s[•●▪∙](?=\s)/gu)].map((match) => match.index + 1)];
  return starts
    .map((start, i) => slice(cell, start, starts[i + 1]))
    .filter((line) => line.text.trim() !== '');
}
