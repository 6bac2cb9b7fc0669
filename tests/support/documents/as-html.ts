import { encode } from 'html-entities';
import type { Cell, Part } from './document-parts';

/** The parts as the HTML that a word processor saves. */
export function asHtml(parts: readonly Part[]): string {
  const body = parts.map((part, i) => {
    if (part.kind === 'heading') return `<h${part.level}>${encode(part.text)}</h${part.level}>`;
    if (part.kind === 'paragraph') return paragraph(part);
    if (part.kind === 'table') return tableOf(part.rows);
    const opens = parts[i - 1]?.kind === 'item' ? '' : '<ul>';
    const closes = parts[i + 1]?.kind === 'item' ? '' : '</ul>';
    return `${opens}<li>${encode(part.text)}</li>${closes}`;
  });
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"></head><body>\n${body.join('\n')}\n</body></html>`;
}

function paragraph({ text, strong }: { text: string; strong: boolean }): string {
  return strong ? `<p><b>${encode(text)}</b></p>` : `<p>${encode(text)}</p>`;
}

function tableOf(rows: readonly (readonly Cell[])[]): string {
  const width = columnsOf(rows);
  const lines = rows.map((cells, row) => {
    const taken = takenAbove(rows, row);
    const written = Array.from({ length: width }, (_, column) => {
      const cell = cells.find((one) => one.column === column);
      if (cell) return cellOf(cell);
      const covered = taken.has(column) || cells.some((one) => covers(one, column));
      return covered ? '' : '<td></td>';
    });
    return `<tr>${written.join('')}</tr>`;
  });
  return `<table>${lines.join('\n')}</table>`;
}

function cellOf({ lines, rowSpan, columnSpan }: Cell): string {
  const content = lines.map((line) =>
    line.item ? `<ul><li>${encode(line.text)}</li></ul>` : paragraph(line),
  );
  return `<td rowspan="${rowSpan}" colspan="${columnSpan}">${content.join('')}</td>`;
}

export function columnsOf(rows: readonly (readonly Cell[])[]): number {
  return Math.max(...rows.flat().map((cell) => cell.column + cell.columnSpan));
}

export function covers(cell: Cell, column: number): boolean {
  return cell.column < column && column < cell.column + cell.columnSpan;
}

/** Columns of a row that a cell of a row above reaches down into. */
export function takenAbove(rows: readonly (readonly Cell[])[], row: number): Set<number> {
  const reaching = rows
    .slice(0, row)
    .flatMap((cells, above) => cells.filter((cell) => above + cell.rowSpan > row));
  return new Set(
    reaching.flatMap((cell) => Array.from({ length: cell.columnSpan }, (_, i) => cell.column + i)),
  );
}
