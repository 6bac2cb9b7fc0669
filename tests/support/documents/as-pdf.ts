import { degrees, PDFDocument, type PDFFont, type PDFPage, StandardFonts } from 'pdf-lib';
import { columnsOf, covers, takenAbove } from './as-html';
import type { Cell, Part } from './document-parts';

export interface PdfLook {
  readonly columns?: 1 | 2;
  /** Printed at the top of every page. */
  readonly head?: string;
  /** Page numbers at the foot of every page. */
  readonly numbered?: boolean;
  /** Breaks long words at the end of a line. */
  readonly hyphenated?: boolean;
  /** Lines between the cells of tables. */
  readonly ruled?: boolean;
}

const PAGE = { width: 595, height: 842, margin: 60 };
const GUTTER = 28;
const SIZE = 10;
const LEADING = 1.35;
const BULLET = '•';

/** The parts as a PDF without tags: words at places, and nothing else. */
export async function asPdf(parts: readonly Part[], look: PdfLook = {}): Promise<Uint8Array> {
  const setter = await Setter.begin(look);
  for (const part of parts) setter.part(part);
  return setter.finish();
}

/** A PDF with these words at these places, measured from the top left corner. */
export async function pdfOf(
  pages: readonly (readonly {
    text: string;
    x: number;
    y: number;
    size?: number;
    bold?: boolean;
    turned?: number;
  }[])[],
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const fonts = [
    await pdf.embedFont(StandardFonts.Helvetica),
    await pdf.embedFont(StandardFonts.HelveticaBold),
  ];
  for (const words of pages) {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    for (const { text, x, y, size = SIZE, bold = false, turned = 0 } of words)
      page.drawText(text, {
        x,
        y: PAGE.height - y,
        size,
        font: fonts[Number(bold)],
        rotate: degrees(turned),
      });
  }
  return pdf.save();
}

class Setter {
  private page: PDFPage;
  private column = 0;
  private y = PAGE.margin;

  private constructor(
    private readonly pdf: PDFDocument,
    private readonly plain: PDFFont,
    private readonly bold: PDFFont,
    private readonly look: PdfLook,
  ) {
    this.page = this.newPage();
  }

  static async begin(look: PdfLook): Promise<Setter> {
    const pdf = await PDFDocument.create();
    const [plain, bold] = [StandardFonts.Helvetica, StandardFonts.HelveticaBold];
    return new Setter(pdf, await pdf.embedFont(plain), await pdf.embedFont(bold), look);
  }

  finish(): Promise<Uint8Array> {
    return this.pdf.save();
  }

  part(part: Part): void {
    if (part.kind === 'heading') {
      const size = 24 - part.level * 2.5;
      this.y += size * 0.6;
      this.text(part.text, { size, bold: true });
      this.y += 4;
    } else if (part.kind === 'paragraph') {
      this.text(part.text, { bold: part.strong });
      this.y += 7;
    } else if (part.kind === 'item') {
      this.text(part.text, { indent: 14 + part.depth * 14, bullet: true });
      this.y += 3;
    } else {
      this.table(part.rows);
      this.y += 12;
    }
  }

  private text(
    text: string,
    {
      size = SIZE,
      bold = false,
      indent = 0,
      bullet = false,
    }: { size?: number; bold?: boolean; indent?: number; bullet?: boolean },
  ): void {
    const font = bold ? this.bold : this.plain;
    const lines = wrapped(printable(text), font, size, this.width() - indent, this.look.hyphenated ?? false);
    for (const [i, line] of lines.entries()) {
      this.room(size * LEADING);
      this.y += size * LEADING;
      if (bullet && i === 0) this.draw(BULLET, this.left() + indent - 10, this.y, size, this.plain);
      this.draw(line, this.left() + indent, this.y, size, font);
    }
  }

  private table(rows: readonly (readonly Cell[])[]): void {
    const width = this.width() / columnsOf(rows);
    const set = rows.map((cells, row) =>
      [...cells, ...emptyCells(rows, row)].map((cell) => ({
        cell,
        lines: cell.lines.flatMap(({ text, strong, item }) => {
          const font = strong ? this.bold : this.plain;
          const inner = cell.columnSpan * width - 10 - (item ? 10 : 0);
          return wrapped(printable(text), font, 9, inner, false).map((line, i) => ({
            line,
            font,
            item,
            first: i === 0,
          }));
        }),
      })),
    );
    const heights = set.map((cells) =>
      Math.max(
        16,
        ...cells
          .filter(({ cell }) => cell.rowSpan === 1)
          .map(({ lines, cell }) => lines.length * 12 + cell.lines.length * 4 + 8),
      ),
    );
    for (const [row, cells] of set.entries()) {
      this.room(heights[row] ?? 0);
      for (const { cell, lines } of cells) {
        const x = this.left() + cell.column * width;
        const height = heights.slice(row, row + cell.rowSpan).reduce((sum, one) => sum + one, 0);
        if (this.look.ruled ?? true)
          this.page.drawRectangle({
            x,
            y: PAGE.height - this.y - height,
            width: cell.columnSpan * width,
            height,
            borderWidth: 0.5,
          });
        let y = this.y + 2;
        for (const { line, font, item, first } of lines) {
          y += 12 + (first ? 4 : 0);
          if (item && first) this.draw(BULLET, x + 5, y, 9, this.plain);
          this.draw(line, x + 5 + (item ? 10 : 0), y, 9, font);
        }
      }
      this.y += heights[row] ?? 0;
    }
  }

  private draw(text: string, x: number, y: number, size: number, font: PDFFont): void {
    this.page.drawText(text, { x, y: PAGE.height - y, size, font });
  }

  private width(): number {
    const columns = this.look.columns ?? 1;
    return (PAGE.width - 2 * PAGE.margin - (columns - 1) * GUTTER) / columns;
  }

  private left(): number {
    return PAGE.margin + this.column * (this.width() + GUTTER);
  }

  private room(height: number): void {
    if (this.y + height <= PAGE.height - PAGE.margin) return;
    this.y = PAGE.margin;
    this.column += 1;
    if (this.column >= (this.look.columns ?? 1)) this.page = this.newPage();
  }

  private newPage(): PDFPage {
    this.page = this.pdf.addPage([PAGE.width, PAGE.height]);
    this.column = 0;
    this.y = PAGE.margin;
    if (this.look.head) this.draw(this.look.head, PAGE.margin, 30, 8, this.plain);
    if (this.look.numbered)
      this.draw(`${this.pdf.getPageCount()}`, PAGE.width / 2, PAGE.height - 25, 8, this.plain);
    return this.page;
  }
}

/** The cells of a row that nobody wrote in. */
function emptyCells(rows: readonly (readonly Cell[])[], row: number): Cell[] {
  const cells = rows[row] ?? [];
  const taken = takenAbove(rows, row);
  return Array.from({ length: columnsOf(rows) }, (_, column) => column)
    .filter((column) => !taken.has(column))
    .filter((column) => !cells.some((cell) => cell.column === column || covers(cell, column)))
    .map((column) => ({ column, rowSpan: 1, columnSpan: 1, lines: [] }));
}

function wrapped(text: string, font: PDFFont, size: number, width: number, hyphenated: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (words: string) => font.widthOfTextAtSize(words, size) <= width;
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    const cut = hyphenated ? cutOf(word, (part) => fits(`${line} ${part}-`)) : null;
    lines.push(cut ? `${line} ${cut[0]}-` : line);
    line = cut ? cut[1] : word;
  }
  return [...lines, line].filter((one) => one !== '');
}

/** Two parts of a long word, of four letters or more each: as much on the line as there is room for. */
function cutOf(word: string, fits: (part: string) => boolean): [string, string] | null {
  if (!/^\p{Ll}{9,}[.,]?$/u.test(word)) return null;
  for (let at = word.length - 4; at >= 4; at -= 1)
    if (fits(word.slice(0, at))) return [word.slice(0, at), word.slice(at)];
  return null;
}

/** What the standard fonts have signs for. */
function printable(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/[„‟]/g, '"')
    .replace(/[^\u0020-\u007e\u00a0-\u00ff–—‘’“”•…]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
