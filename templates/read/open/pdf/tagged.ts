import { inReadingOrder } from './layout';
import type { Line } from './lines';
import type { PdfBlock, TableCell, TextBlock } from './pdf-block';
import type { Tag } from './pdf-page';
import { type PlacedTable, type Ruled, tablesIn } from './tables';

type Node = Tag['children'][number];

/** How words become blocks, which those that are read by tags and those that are not have in common. */
export interface Setting {
  /** The lines that the pieces in these marks make. */
  readonly linesOf: (marks: ReadonlySet<string>) => readonly Line[];
  readonly blockOf: (lines: readonly Line[], kind: TextBlock['kind']) => TextBlock | null;
  readonly textOf: (lines: readonly Line[]) => TextBlock[];
  readonly ruled: Ruled;
  readonly em: number;
}

const ASIDE = new Set(['TOC', 'TOCI', 'Note', 'FENote', 'Artifact']);
/** Roles that hold other parts of a page, and no words of their own but what nobody gave a role. */
const FRAME =
  /^(?:Root|Document|DocumentFragment|Part|Art|Sect|Div|Aside|NonStruct|Private|BlockQuote|Index|L|Form)$/;
/** Cells of one column begin as near each other as this, in points. */
const NEAR = 6;
/** Indent of each level of a list, in letters. */
const STEP = 3;

/** What stands on a page as the document's own tags tell it: headings, lists and tables in the order they are read. */
export function taggedBlocks(tag: Tag, setting: Setting): PdfBlock[] {
  return new TagReader(setting).blocksIn(tag, -1);
}

class TagReader {
  constructor(private readonly setting: Setting) {}

  blocksIn(tag: Tag, depth: number): PdfBlock[] {
    const { role, children } = tag;
    const heading = /^H([1-6])?$/.exec(role);
    if (heading || role === 'Title') return this.heading(tag, heading?.[1] ? Number(heading[1]) : null);
    if (ASIDE.has(role)) return this.aside(tag);
    if (role === 'Table') return this.table(tag);
    if (role === 'LI') return this.item(tag, depth);
    if (FRAME.test(role) || hasBlocks(tag)) {
      const inner = role === 'L' ? depth + 1 : depth;
      return runsOfNodes(children).flatMap((nodes) =>
        Array.isArray(nodes) ? this.paragraph(nodes) : this.blocksIn(nodes, inner),
      );
    }
    return this.paragraph([tag]);
  }

  private heading(tag: Tag, level: number | null): PdfBlock[] {
    const block = this.setting.blockOf(this.lines([tag]), level === null ? 'paragraph' : 'heading');
    return block ? [{ ...block, level }] : [];
  }

  private aside(tag: Tag): PdfBlock[] {
    return this.lines([tag]).map((line) => ({ kind: 'furniture', text: line.text }));
  }

  /** A paragraph that has list marks inside was tagged carelessly: then its lines tell more. */
  private paragraph(nodes: readonly Node[]): TextBlock[] {
    const lines = this.lines(nodes);
    if (lines.slice(1).some((line) => line.bullet)) return this.setting.textOf(lines);
    const [first] = lines;
    const block = this.setting.blockOf(lines, first?.bullet ? 'item' : 'paragraph');
    return block ? [block] : [];
  }

  private item(tag: Tag, depth: number): PdfBlock[] {
    const flat = flattened(tag);
    const own = flat.filter((node) => 'mark' in node || (node.role !== 'L' && node.role !== 'Lbl'));
    const lists = flat.filter((node): node is Tag => 'role' in node && node.role === 'L');
    const lines = this.lines(own);
    // Without its mark it began on the page before, unless this list has none.
    const marked = flat.some((node) => 'role' in node && node.role === 'Lbl') || lines[0]?.bullet === true;
    const begins = marked || !/^\p{Ll}/u.test(lines[0]?.text ?? '');
    const block = this.setting.blockOf(lines, begins ? 'item' : 'paragraph');
    const indent = Math.max(0, depth) * STEP;
    return [...(block ? [{ ...block, indent }] : []), ...lists.flatMap((list) => this.blocksIn(list, depth))];
  }

  /** Rules tell of merged cells, which tags do not: they are believed first. */
  private table(tag: Tag): PdfBlock[] {
    const lines = this.lines([tag]);
    const { grids, near } = this.setting.ruled;
    const { tables, rest } = tablesIn(lines, grids, this.setting.textOf, near);
    if (tables.length > 0 && rest.length < lines.length * 0.1)
      return [...tables.map(({ table }: PlacedTable) => table), ...this.setting.textOf(rest)];
    const rows = rowsIn(tag).map((row) =>
      row.children.flatMap((cell) => ('role' in cell ? [this.cell(cell)] : [])),
    );
    const width = Math.max(0, ...rows.map((row) => row.length));
    const captions = tag.children.filter((node) => 'role' in node && node.role === 'Caption');
    const whole = rows.filter((row) => row.length === width);
    const columns = Array.from({ length: width }, (_, i) =>
      Math.min(...whole.map((row) => row[i]?.left ?? Infinity)),
    );
    if (width < 2) return this.setting.textOf(lines);
    return [
      ...this.paragraph(captions),
      { kind: 'table', columns, rows: rows.map((row) => spread(row, columns)) },
    ];
  }

  private cell(tag: Tag): PlacedCell {
    const blocks = this.blocksIn({ role: 'Div', children: tag.children }, -1).filter(
      (block): block is TextBlock => block.kind !== 'table' && block.kind !== 'furniture',
    );
    const left = Math.min(...this.lines([tag]).map((line) => line.markLeft));
    const heads = blocks.map((block) => ({
      ...block,
      runs: block.runs.map((run) => ({ ...run, bold: true })),
    }));
    return { left, blocks: tag.role === 'TH' ? heads : blocks };
  }

  private lines(nodes: readonly Node[]): Line[] {
    const marks = new Set(nodes.flatMap(marksIn));
    return inReadingOrder(this.setting.linesOf(marks), this.setting.em).flat();
  }
}

interface PlacedCell {
  readonly left: number;
  readonly blocks: readonly TextBlock[];
}

/** A row with fewer cells than there are columns: each reaches to where the next begins. */
function spread(row: readonly PlacedCell[], columns: readonly number[]): TableCell[] {
  if (row.length === columns.length) return row.map(({ blocks }) => ({ rowSpan: 1, columnSpan: 1, blocks }));
  const empty: TableCell = { rowSpan: 1, columnSpan: 1, blocks: [] };
  const spreadOut: TableCell[] = [];
  for (const [i, { blocks, left }] of row.entries()) {
    const at = columns.findLastIndex((column) => column <= left + NEAR);
    while (filledBy(spreadOut) < at) spreadOut.push(empty);
    const next = row[i + 1];
    const end = next ? columns.findLastIndex((column) => column <= next.left + NEAR) : columns.length;
    spreadOut.push({ rowSpan: 1, columnSpan: Math.max(1, end - filledBy(spreadOut)), blocks });
  }
  return spreadOut;
}

function filledBy(cells: readonly TableCell[]): number {
  return cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
}

function rowsIn(tag: Tag): Tag[] {
  return tag.children.flatMap((node) => {
    if ('mark' in node || node.role === 'Caption') return [];
    return node.role === 'TR' ? [node] : rowsIn(node);
  });
}

/** The parts of an item, whatever frames stand around them. */
function flattened(tag: Tag): Node[] {
  return tag.children.flatMap((node) =>
    'mark' in node || /^(?:L|Lbl)$/.test(node.role)
      ? [node]
      : node.children.length > 0
        ? flattened(node)
        : [],
  );
}

/** Words without a role of their own are one paragraph, up to the next part that has one. */
function runsOfNodes(nodes: readonly Node[]): (Node[] | Tag)[] {
  const runs: (Node[] | Tag)[] = [];
  for (const node of nodes) {
    const last = runs.at(-1);
    if ('role' in node && !/^(?:Span|Link|Reference|Quote|Em|Strong|Lbl)$/.test(node.role)) runs.push(node);
    else if (Array.isArray(last)) last.push(node);
    else runs.push([node]);
  }
  return runs;
}

function hasBlocks(tag: Tag): boolean {
  return tag.children.some((node) => 'role' in node && /^(?:H[1-6]?|P|L|LI|Table|Sect|Div)$/.test(node.role));
}

export function marksIn(node: Node): string[] {
  return 'mark' in node ? [node.mark] : node.children.flatMap(marksIn);
}
