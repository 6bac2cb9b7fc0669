import writeXlsxFile from 'write-excel-file/node';
import { csvLine } from '../domain/csv';
import { attachment } from './attachment';

export const SPREADSHEETS = ['csv', 'xlsx'] as const;
export type SpreadsheetFormat = (typeof SPREADSHEETS)[number];

type Sheet = {
  /** Of the file, without its ending. */
  name: string;
  /** The columns with how wide they are, in characters. */
  columns: readonly { header: string; width: number }[];
  /** A cell for each column; days as YYYY-MM-DD. */
  rows: readonly (readonly string[])[];
};

/** A spreadsheet knows by the mark at the beginning that letters are UTF-8. */
const UTF8_MARK = '\uFEFF';

/**
 * A table as a file for spreadsheets. Nothing in it is run as a formula: in CSV what looks like one gets an apostrophe
 * in front, and in XLSX every cell is a text.
 */
export async function spreadsheet(
  format: SpreadsheetFormat,
  { name, columns, rows }: Sheet,
): Promise<Response> {
  const header = columns.map((column) => column.header);
  if (format === 'csv')
    return new Response(UTF8_MARK + csvLine(header) + rows.map(csvLine).join(''), {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': attachment(`${name}.csv`),
      },
    });
  const sheet = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((cells) => cells.map((value) => ({ value, type: String }))),
  ];
  const widths = columns.map(({ width }) => ({ width }));
  // The head stays where it is while one scrolls.
  const bytes = await writeXlsxFile(sheet, { columns: widths, stickyRowsCount: 1 }).toBuffer();
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': attachment(`${name}.xlsx`),
    },
  });
}
