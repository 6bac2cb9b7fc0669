import type { Block, CellBlock } from 'templates/read/blocks/block';
import { textBlocks } from 'templates/read/blocks/text-blocks';

/** A document as an author sees it, before it is saved as anything. */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly strong: boolean; readonly text: string }
  | { readonly kind: 'item'; readonly depth: number; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly Cell[])[] };

export interface Cell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly { readonly text: string; readonly strong: boolean; readonly item: boolean }[];
}

/** The parts of a Markdown text, tables and all. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const depths: number[] = [];
  const tables = new Map<number, Cell[][]>();
  for (const block of textBlocks(text)) {
    if (block.kind === 'cell') {
      const rows = tables.get(block.table) ?? [];
      if (!tables.has(block.table)) parts.push({ kind: 'table', rows });
      tables.set(block.table, rows);
      addToCell(rows, block);
    } else parts.push(partOf(block, depths));
  }
  return parts;
}

function partOf(block: Exclude<Block, CellBlock>, depths: number[]): Part {
  const { text } = block.text;
  if (block.kind === 'heading') return { kind: 'heading', level: block.level, text };
  if (block.kind === 'paragraph') return { kind: 'paragraph', strong: block.strong, text };
  if (block.kind === 'aside') return { kind: 'paragraph', strong: false, text };
  // Depths are columns of white space here, and levels of a list in every other format.
  while ((depths.at(-1) ?? -1) > block.depth) depths.pop();
  if (depths.at(-1) !== block.depth) depths.push(block.depth);
  return { kind: 'item', depth: depths.length - 1, text };
}

function addToCell(
  rows: Cell[][],
  { row, column, rowSpan, columnSpan, text, strong, item }: CellBlock,
): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  const line = { text: text.text, strong, item };
  const at = cells.findIndex((cell) => cell.column === column);
  const known = cells[at];
  if (known) cells[at] = { ...known, lines: [...known.lines, line] };
  else cells.push({ column, rowSpan, columnSpan, lines: [line] });
}
