import type { Block } from './block';
import { inReadingOrder } from './columns/reading-order';
import { htmlBlocks } from './html-blocks';
import type { CellPlace } from './html-tables';
import { indentedItems } from './indented-lists';
import { inlineRuns, paragraphsOf } from './inline-runs';
import { beginsAnew, usualWidth } from './line-width';
import { isBullet, isDoubtfulMark, type Line, linesOf, lineText, listMark } from './lines';
import { concat, joinLines, type MappedText, slice } from './mapped-text';
import { type TableLines, tableLines, tableRow } from './table-lines';

interface Open {
  readonly kind: 'paragraph' | 'item';
  readonly column: number;
  readonly indent: number;
  readonly mark: 'sign' | 'number';
  readonly lines: MappedText[];
}

/** A line with nothing on it but a page number. */
const PAGE_MARK = /^(?:side\s+|page\s+)?\d{1,3}(?:\s*(?:\/|af|of)\s*\d{1,3})?$/i;
const HTML_BLOCK =
  /<\/?(p|div|table|tbody|thead|tr|td|th|ul|ol|li|h[1-6]|section|article|blockquote)\b[^<>]*>/i;

/** Markdown and plain text, with HTML fragments and tab-separated tables in it, as blocks. */
export function textBlocks(source: string): Block[] {
  return new TextReader(source).read();
}

class TextReader {
  private readonly blocks: Block[] = [];
  private readonly lines: readonly Line[];
  /** Characters in a full line, by which a short one is told. */
  private readonly width: number;
  /** Lines that begin items without a mark. */
  private readonly unmarked: ReadonlySet<number>;
  private open: Open | null = null;
  private tables = 0;
  /** Which drawn table the last of its cells was in. */
  private drawn: number | null = null;
  /** A table was left open to the end of the text: from then on, none is looked for the end of. */
  private unclosed = false;

  constructor(private readonly source: string) {
    this.lines = inReadingOrder(linesOf(source));
    this.width = usualWidth(this.lines);
    this.unmarked = indentedItems(this.lines, this.width);
  }

  read(): Block[] {
    for (let i = 0; i < this.lines.length; ) i += this.step(i);
    this.close();
    return this.blocks;
  }

  /** Reads what begins at line `i`; gives the number of lines it took. */
  private step(i: number): number {
    const line = this.lines[i];
    if (!line || line.raw.trim() === '') return this.close();
    if (line.cell) return this.drawnCell(i, line.cell);
    const table = tableLines(this.lines, i);
    if (table) return this.table(i, table);
    if (HTML_BLOCK.test(line.raw)) return this.html(i);
    if (/^ {0,3}>\s*\S/.test(line.raw)) return this.quote(i);
    const heading = /^ {0,3}(#{1,6})[ \t]+(?=\S)/.exec(line.raw);
    if (heading) return this.heading(line, heading[0].length, heading[1]?.length ?? 1);
    if (/^\s*([-*_=~+|:][\s|]*){3,}$/.test(line.raw)) return this.rule(line);
    const mark = listMark(this.source, line, this.isAmongItems(i));
    if (mark) {
      this.close();
      this.open = {
        kind: 'item',
        column: mark.column,
        indent: line.indent,
        mark: mark.kind,
        lines: [mark.text],
      };
      return 1;
    }
    if (this.unmarked.has(i)) {
      this.close();
      const { indent } = line;
      this.open = {
        kind: 'item',
        column: indent,
        indent,
        mark: 'sign',
        lines: [lineText(this.source, line)],
      };
      return 1;
    }
    if (this.open && this.continues(this.open, line)) this.open.lines.push(lineText(this.source, line));
    else {
      this.close();
      this.open = {
        kind: 'paragraph',
        column: 0,
        indent: line.indent,
        mark: 'sign',
        lines: [lineText(this.source, line)],
      };
    }
    return 1;
  }

  private continues(open: Open, line: Line): boolean {
    const before = open.lines[open.lines.length - 1]?.text.trimEnd() ?? '';
    const text = line.raw.trim();
    if (PAGE_MARK.test(before) || PAGE_MARK.test(text)) return false;
    if (open.kind === 'paragraph' && /^\p{Lu}[\p{L}-]{1,25}:\s+\p{Lu}/u.test(text)) return false;
    if (Math.abs(line.indent - Math.max(open.indent, open.column)) > 12) return false;
    if (/^(?:https?:\/\/|www\.)\S+(?:\s+\d+\/\d+)?$/.test(text)) return false;
    if (/^\p{Ll}/u.test(text) || /[-\u00ad,]$/.test(before)) return true;
    if (line.indent >= open.indent && /\s(?:af|og|for|til|of|and)$/i.test(before)) return true;
    if (open.kind === 'item')
      return line.indent >= open.column || (line.indent > open.indent && !/[.!?:]$/.test(before));
    return !beginsAnew(before, text, this.width);
  }

  /** A sign that may be a mark is one beside others, and in a list. */
  private isAmongItems(i: number): boolean {
    const indent = this.lines[i]?.indent ?? 0;
    if (this.open?.kind === 'item' && indent <= this.open.indent) return true;
    return [this.lines[i - 1], this.lines[i + 1]].some((line) => {
      return line && Math.abs(line.indent - indent) <= 1 && (isDoubtfulMark(line) || isBullet(line));
    });
  }

  private heading(line: Line, from: number, level: number): number {
    this.close();
    const marked = slice(lineText(this.source, line), from);
    const text = joinLines([
      concat(
        inlineRuns(slice(marked, 0, marked.text.replace(/\s+#+\s*$/, '').length)).map((run) => run.text),
      ),
    ]);
    if (text.text !== '') this.blocks.push({ kind: 'heading', level, text });
    return 1;
  }

  /** A line of dashes under a single line makes that a heading (setext); elsewhere it is a rule. */
  private rule(line: Line): number {
    const open = this.open;
    const level = /^=+\s*$/.test(line.raw) ? 1 : /^-+\s*$/.test(line.raw) ? 2 : null;
    if (level && open?.kind === 'paragraph' && open.lines.length === 1) {
      this.open = null;
      const text = joinLines([concat(inlineRuns(joinLines(open.lines)).map((run) => run.text))]);
      this.blocks.push({ kind: 'heading', level, text });
      return 1;
    }
    this.close();
    return 1;
  }

  private table(first: number, shape: TableLines): number {
    this.close();
    const table = this.nextTable();
    for (const [row, line] of this.lines.slice(first, first + shape.count).entries()) {
      for (const block of tableRow(this.source, line, shape, { table, row })) this.blocks.push(block);
    }
    return shape.count;
  }

  /** A quotation of a sentence or two is pulled out of the text; a longer one is text. */
  private quote(first: number): number {
    this.close();
    let count = 1;
    while (/^ {0,3}>/.test(this.lines[first + count]?.raw ?? '')) count += 1;
    const lines = this.lines.slice(first, first + count).map((line) => {
      return slice(lineText(this.source, line), /^\s*(?:>\s*)+/.exec(line.raw)?.[0].length ?? 0);
    });
    const text = joinLines([concat(inlineRuns(joinLines(lines)).map((run) => run.text))]);
    if (text.text === '') return count;
    if (text.text.length > 240) this.blocks.push({ kind: 'paragraph', strong: false, text });
    else this.blocks.push({ kind: 'aside', why: 'pull-quote', signature: false, text });
    return count;
  }

  /** The lines of one cell of a table that was drawn without rules. */
  private drawnCell(first: number, place: CellPlace): number {
    this.close();
    let count = 1;
    while (this.lines[first + count]?.cell === place) count += 1;
    if (this.drawn !== place.table) this.nextTable();
    this.drawn = place.table;
    const lines = this.lines.slice(first, first + count).map((line) => lineText(this.source, line));
    const text = joinLines(lines);
    if (text.text !== '')
      this.blocks.push({ kind: 'cell', ...place, table: this.tables - 1, strong: false, item: false, text });
    return count;
  }

  private nextTable(): number {
    this.tables += 1;
    return this.tables - 1;
  }

  /** Markup goes on to the next blank line, and a table that is open there to its end. */
  private html(first: number): number {
    this.close();
    let last = this.paragraphEnd(first);
    let open = this.tablesOpened(first, last);
    while (open > 0 && !this.unclosed && last + 1 < this.lines.length) {
      const from = last + 1;
      last = this.paragraphEnd(from);
      open += this.tablesOpened(from, last);
    }
    if (open > 0) {
      this.unclosed = true;
      last = this.paragraphEnd(first);
    }
    const start = this.lines[first]?.start ?? 0;
    const end = this.lines[last]?.end ?? start;
    const numbers = new Map<number, number>();
    for (const block of htmlBlocks(this.source, { start, end, fragment: true })) {
      if (block.kind !== 'cell') this.blocks.push(block);
      else {
        const table = numbers.get(block.table) ?? this.nextTable();
        numbers.set(block.table, table);
        this.blocks.push({ ...block, table });
      }
    }
    return last - first + 1;
  }

  private paragraphEnd(first: number): number {
    let last = first;
    while (this.lines[last + 1]?.raw.trim()) last += 1;
    return last;
  }

  private tablesOpened(first: number, last: number): number {
    const text = this.source.slice(this.lines[first]?.start, this.lines[last]?.end);
    return (text.match(/<table\b/gi)?.length ?? 0) - (text.match(/<\/table\b/gi)?.length ?? 0);
  }

  private close(): number {
    const open = this.open;
    this.open = null;
    if (!open) return 1;
    for (const { strong, text } of paragraphsOf(inlineRuns(joinLines(open.lines)), open.kind)) {
      const whole = joinLines([text]);
      if (whole.text === '') continue;
      if (open.kind === 'item')
        this.blocks.push({ kind: 'item', mark: open.mark, depth: open.indent, text: whole });
      else this.blocks.push({ kind: 'paragraph', strong, text: whole });
    }
    return 1;
  }
}
