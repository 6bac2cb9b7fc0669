import { type PdfBlock, type TableBlock, type TableCell, wordsOf } from './pdf-block';
import { isSameTable } from './tables';

/** The blocks of one page after another, with a table that a page break cut in two made whole. */
export function joinedPages(pages: readonly (readonly PdfBlock[])[]): PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const blocks of pages) {
    const first = blocks.find((block) => block.kind !== 'furniture');
    for (const block of blocks) {
      const at = joined.findLastIndex((other) => other.kind !== 'furniture');
      const above = joined[at];
      const goesOn =
        above?.kind === 'table' &&
        block.kind === 'table' &&
        (block === first ? isContinued(above, block) : isCut(above, block));
      if (goesOn) joined[at] = joinedTables(above, block);
      else joined.push(block);
    }
  }
  return joined;
}

/** Two tables on one page are one only where a sentence goes on: some programs tag one table as two. */
function isCut(above: TableBlock, below: TableBlock): boolean {
  const [last, first] = [above.rows.at(-1), below.rows[0]];
  return isSameTable(above.columns, below.columns) && !!last && !!first && breaksSentence(last, first);
}

/** The columns stand where they stood, and the names down the side do not begin again. */
function isContinued(above: TableBlock, below: TableBlock): boolean {
  if (!isSameTable(above.columns, below.columns)) return false;
  if (repeatedRows(above, below) > 0) return true;
  const names = new Set(above.rows.map(nameOf));
  return !below.rows.slice(1).some((row) => nameOf(row) !== '' && names.has(nameOf(row)));
}

function nameOf(row: readonly TableCell[]): string {
  return row[0] ? textOf(row[0]) : '';
}

function joinedTables(above: TableBlock, below: TableBlock): TableBlock {
  const heads = repeatedRows(above, below);
  const [first, ...more] = below.rows.slice(heads);
  const last = above.rows.at(-1);
  if (!first || !last) return above;
  if (goesOn(last, first)) {
    const whole = last.map((cell, i) => withMore(cell, first[i]));
    return { ...above, rows: [...above.rows.slice(0, -1), whole, ...more] };
  }
  return { ...above, rows: [...above.rows, first, ...more] };
}

/** Rows at the top that the table repeats on every page. */
function repeatedRows(above: TableBlock, below: TableBlock): number {
  let count = 0;
  while (
    count < below.rows.length &&
    rowKey(above.rows[count]) !== '' &&
    rowKey(above.rows[count]) === rowKey(below.rows[count])
  )
    count += 1;
  return count;
}

function rowKey(row: readonly TableCell[] | undefined): string {
  return (row ?? []).map(textOf).join('|').replace(/^\|+$/, '');
}

/** A row that was cut: no name in its first column where the others have one, or half a sentence in a cell. */
function goesOn(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  if (last.length !== first.length || last.some((cell) => cell.rowSpan > 1)) return false;
  return (nameOf(last) !== '' && nameOf(first) === '') || breaksSentence(last, first);
}

function breaksSentence(last: readonly TableCell[], first: readonly TableCell[]): boolean {
  return first.some((cell, i) => {
    const before = last[i] ? textOf(last[i]) : '';
    return /^[\p{Ll}(]/u.test(textOf(cell)) && before !== '' && !/[.!?:]$/.test(before);
  });
}

function withMore(cell: TableCell, more: TableCell | undefined): TableCell {
  const [next, ...rest] = more?.blocks ?? [];
  const last = cell.blocks.at(-1);
  if (!next) return cell;
  const broken =
    last && next.kind === 'paragraph' && /^[\p{Ll}(]/u.test(wordsOf(next)) && !/[.!?:]$/.test(wordsOf(last));
  if (!last || !broken) return { ...cell, blocks: [...cell.blocks, next, ...rest] };
  const runs = [...last.runs, { text: ' ', bold: last.runs.at(-1)?.bold ?? false }, ...next.runs];
  return { ...cell, blocks: [...cell.blocks.slice(0, -1), { ...last, runs }, ...rest] };
}

function textOf({ blocks }: TableCell): string {
  return blocks.map(wordsOf).join(' ').trim();
}
