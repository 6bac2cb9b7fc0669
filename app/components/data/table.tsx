import type { ReactNode } from 'react';

export type Column<Row> = {
  header: string;
  cell: (row: Row) => ReactNode;
  /** The cell names its row (its person, its agreement). One column has it. */
  rowHeader?: boolean;
};

type TableProps<Row> = {
  /** What the table lists; read out, and shown unless `hideCaption`. */
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Denser, with a head that stays: for long lists. */
  dense?: boolean;
};

/** A table; on phones each row is a card with the headers as labels. */
export function Table<Row>({ caption, hideCaption, columns, rows, keyOf, dense }: TableProps<Row>) {
  return (
    <table
      className={`table table-md-responsive-headers data-table${dense ? ' table--compact data-table--dense' : ''}`}
    >
      <caption className={hideCaption ? 'sr-only' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column.header}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map((column) =>
              column.rowHeader ? (
                <th scope="row" key={column.header} data-title={column.header}>
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.header} data-title={column.header}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
