import type { Block } from './block';
import { htmlBlocks } from './html-blocks';
import { inlineRuns, paragraphsOf } from './inline-runs';
import { type Line, lineText } from './lines';
import { joinLines, type MappedText, slice } from './mapped-text';

const CELL_TAG = /<(p|b|strong|br|ul|ol|li)\b/i;

/**
 * A row of a table written as text: cells between bars, or between tabs where the line holds tags
 * or its neighbour has as many cells. A tab that only indents, or follows a list mark, makes no cell.
 */
export function isTableRow(lines: readonly Line[], i: number): boolean {
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

export function tableRow(source: string, line: Line, table: number, row: number): Block[] {
  const separator = bars(line.raw) > 2 ? '|' : '\t';
  if (separator === '|' && /^[\s|:=-]+$/.test(line.raw)) return [];
  const whole = lineText(source, line);
  const blocks: Block[] = [];
  // The bars at either end close the table; they part no cells.
  const cells =
    separator === '|' ? line.raw.trimEnd().replace(/\|$/, '').split('|').slice(1) : line.raw.split('\t');
  let from = separator === '|' ? line.raw.indexOf('|') + 1 : 0;
  for (const [column, cell] of cells.entries()) {
    blocks.push(...cellBlocks(source, slice(whole, from, from + cell.length), { table, row, column }));
    from += cell.length + 1;
  }
  return blocks;
}

function cellBlocks(
  source: string,
  cell: MappedText,
  place: { table: number; row: number; column: number },
): Block[] {
  const start = cell.starts[0];
  if (start === undefined || cell.text.trim() === '') return [];
  if (/<[a-z][^<>]*>/i.test(cell.text)) {
    return htmlBlocks(source, { start, end: start + cell.text.length, fragment: true, cell: place });
  }
  return paragraphsOf(inlineRuns(cell), 'cell').map(({ strong, text }): Block => {
    return { kind: 'cell', ...place, strong, text: joinLines([text]) };
  });
}
