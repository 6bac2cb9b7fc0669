/** What a spreadsheet would run as a formula, also where it is written wide. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One line of a CSV file for spreadsheets, with semicolons as Danish ones expect. A cell that begins as a
 * formula does gets an apostrophe in front, so that nothing somebody has named themselves is run.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(';')}\r\n`;
}

function csvCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
