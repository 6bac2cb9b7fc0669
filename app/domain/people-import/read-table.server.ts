import { parse } from 'csv-parse/sync';
import { findCprNumbers } from '../conversations/sensitive-text-cpr.rules';
import { Refusal } from '../errors';
import { saysCpr } from './columns.rules';
import { decodeCsv } from './decode-csv.rules';
import { IMPORT_LIMITS, type Table } from './people-import.schema';
import { recognizeSeparator, type Separator } from './separator.rules';

/** Longer than any name, title or address: a quote that is never closed swallows the lines after it. */
const LONGEST_CELL = 1000;
const MOST_COLUMNS = 200;

/**
 * Reads a file of people. Refuses with one code, and the number of the line where there is one, what is no table or
 * breaks the rules of one. Numbers that look like CPR numbers are taken out here and go no further.
 */
export function readTable(bytes: Uint8Array): Table {
  if (bytes.length > IMPORT_LIMITS.bytes)
    throw new Refusal('invalid', 'people_import.too_large', { limit: IMPORT_LIMITS.bytes });
  const decoded = decodeCsv(bytes);
  const { separator, text, skipped } = recognizeSeparator(decoded.text);
  const [heading, ...lines] = linesOf(text, separator, skipped);
  if (!heading) throw new Refusal('invalid', 'people_import.empty');
  const header = withoutTrailing(heading.cells);
  if (header.length < 2) throw new Refusal('invalid', 'people_import.no_columns');
  if (header.length > MOST_COLUMNS)
    throw new Refusal('invalid', 'people_import.too_many_columns', { limit: MOST_COLUMNS });
  const rows = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0) throw new Refusal('invalid', 'people_import.no_rows');
  if (rows.length > IMPORT_LIMITS.rows)
    throw new Refusal('invalid', 'people_import.too_many_rows', { limit: IMPORT_LIMITS.rows });
  const columns = header.length;
  for (const row of rows) {
    // A spreadsheet ends every line with separators for columns that nobody uses.
    if (row.cells.length > columns && row.cells.slice(columns).every((cell) => cell === ''))
      row.cells.length = columns;
    if (row.cells.length !== columns)
      throw new Refusal('invalid', 'people_import.uneven', {
        line: row.line,
        found: row.cells.length,
        expected: columns,
      });
  }
  return withoutCpr({ encoding: decoded.encoding, separator, header, rows, cpr: { columns: [], lines: [] } });
}

type Line = Table['rows'][number];

/** Every line with its number in the file. */
function linesOf(text: string, separator: Separator, skipped: number): Line[] {
  const records = recordsOf(text, separator, skipped);
  let line = skipped + 1;
  return records.map((cells) => {
    const first = line;
    line += linesTaken(cells);
    const tooLong = cells.findIndex((cell) => cell.length > LONGEST_CELL);
    if (tooLong >= 0)
      throw new Refusal('invalid', 'people_import.cell_too_long', {
        line: first,
        column: tooLong + 1,
        limit: LONGEST_CELL,
      });
    return { line: first, cells: cells.map(tidy) };
  });
}

function recordsOf(text: string, delimiter: Separator, skipped: number): string[][] {
  // Bytes are read faster than text. Quotes inside a cell that has none around it are its own.
  const options = {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    to: IMPORT_LIMITS.rows * 2,
  };
  const bytes = Buffer.from(text);
  try {
    return parse(bytes, options);
  } catch (error) {
    const before = unclosedAfter(error);
    if (before === null) throw error;
    const read = before === 0 ? [] : parse(bytes, { ...options, to: before });
    const line = read.reduce((sum, cells) => sum + linesTaken(cells), skipped + 1);
    throw new Refusal('invalid', 'people_import.unclosed_quote', { line });
  }
}

/** How many records were read before the one with a quote that is never closed; null for another error. */
function unclosedAfter(error: unknown): number | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'CSV_QUOTE_NOT_CLOSED') return null;
  return 'records' in error && typeof error.records === 'number' ? error.records : 0;
}

const linesTaken = (cells: readonly string[]) =>
  cells.reduce((sum, cell) => (cell.includes('\n') ? sum + cell.split('\n').length - 1 : sum), 1);

/** One line of text, its letters as everybody else writes them. Formulas are text like any other. */
const tidy = (cell: string) => cell.normalize('NFC').replace(/\s+/g, ' ').trim();

function withoutTrailing(cells: string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return cells.slice(0, last + 1);
}

/** Empties what looks like a CPR number, and every column that is made of them or says so. */
function withoutCpr(table: Table): Table {
  const { header, rows } = table;
  const looks = (cell: string | undefined) => cell !== undefined && TEN_DIGITS.test(cell) && hasCpr(cell);
  const columns = header.flatMap((heading, column) => {
    const filled = rows.filter(({ cells }) => cells[column] !== '');
    const alike = filled.filter(({ cells }) => looks(cells[column])).length;
    return saysCpr(heading) || looks(heading) || alike * 2 > filled.length ? [column] : [];
  });
  const whole = new Set(columns);
  const lines: number[] = [];
  for (const row of rows) {
    let found = false;
    row.cells = row.cells.map((cell, column) => {
      if (whole.has(column)) return '';
      if (!looks(cell)) return cell;
      found = true;
      return '';
    });
    if (found) lines.push(row.line);
  }
  return {
    ...table,
    header: header.map((heading) => (looks(heading) ? '' : heading)),
    cpr: { columns, lines },
  };
}

const TEN_DIGITS = /\d\D{0,3}(?:\d\D{0,3}){8}\d/;
const hasCpr = (cell: string) => findCprNumbers(cell).length > 0;
