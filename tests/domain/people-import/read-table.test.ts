import { readTable } from 'app/domain/people-import/read-table.server';
import { refused } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';

const TEXT = 'Nr.;Navn;Enhed\n7;Søren Ærø;Børnehuset\n';
const cellsOf = (bytes: Uint8Array) => readTable(bytes).rows.map(({ cells }) => cells);
const utf16 = (text: string, mark: string, swap: boolean) => {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return swap ? bytes.swap16() : bytes;
};

describe('the letters of a payroll file', () => {
  it.each([
    ['UTF-8', 'utf-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', 'utf-8', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16', 'utf-16le', utf16(TEXT, '\ufeff', false)],
    ['UTF-16 the other way round', 'utf-16be', utf16(TEXT, '\ufeff', true)],
    ['Latin-1', 'windows-1252', Buffer.from(TEXT, 'latin1')],
  ])('are the same in %s', (_name, encoding, bytes) => {
    const table = readTable(bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(['Nr.', 'Navn', 'Enhed']);
    expect(table.rows).toEqual([{ line: 2, cells: ['7', 'Søren Ærø', 'Børnehuset'] }]);
  });

  it('of Windows have their own dashes and quotes', () => {
    const bytes = Buffer.concat([
      Buffer.from('Nr;Navn\n7;Bo '),
      Buffer.from([0x96, 0x20, 0x92, 0x80, 0xe6]),
      Buffer.from('\n'),
    ]);
    expect(cellsOf(bytes)).toEqual([['7', 'Bo – ’€æ']]);
  });

  it('are composed, and spaces and breaks in a cell are one space', () => {
    expect(cellsOf(Buffer.from('Nr;Navn\r\n7;"A\u030age \r\n\u00a0Holm"\r\n'))).toEqual([['7', 'Åge Holm']]);
  });
});

describe('the columns of a payroll file', () => {
  it.each([
    [';', ';'],
    [',', ','],
    ['|', '|'],
    ['tab', '\t'],
  ])('can be separated by %s', (_name, sign) => {
    const table = readTable(Buffer.from(TEXT.replaceAll(';', sign)));
    expect(table.separator).toBe(sign);
    expect(table.rows[0]?.cells).toEqual(['7', 'Søren Ærø', 'Børnehuset']);
  });

  it('are told apart from signs inside quotes', () => {
    const table = readTable(Buffer.from('"Nr, lokalt, i år";Navn\n7;"Holm; Bo ""Bosse"""\n'));
    expect(table.header).toEqual(['Nr, lokalt, i år', 'Navn']);
    expect(table.rows[0]?.cells).toEqual(['7', 'Holm; Bo "Bosse"']);
  });

  it('are separated by the sign that a spreadsheet names', () => {
    expect(cellsOf(Buffer.from('sep=|\nNr|Navn;;;\n7|Bo\n'))).toEqual([['7', 'Bo']]);
  });

  it('keep a formula as the text that it is', () => {
    expect(cellsOf(Buffer.from('Nr;Navn\n7;=HYPERLINK("http://x")\n'))).toEqual([
      ['7', '=HYPERLINK("http://x")'],
    ]);
  });
});

describe('the lines of a payroll file', () => {
  it('are numbered as in an editor, past empty lines and cells of several lines', () => {
    const { rows } = readTable(Buffer.from('\n\nNr;Navn\r\n1;"Bo\r\nHolm"\r\n\r\n2;Ea\r\n'));
    expect(rows.map(({ line }) => line)).toEqual([4, 7]);
  });

  it.each<[string, string | Buffer, string, Record<string, unknown>]>([
    ['nothing', '', 'people_import.empty', {}],
    ['a heading alone', 'Nr;Navn\n', 'people_import.no_rows', {}],
    ['one column', 'Navn\nBo\n', 'people_import.no_columns', {}],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'people_import.binary', {}],
    ['a NUL', 'Nr;Navn\n1;B\u0000o\n', 'people_import.binary', {}],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4, 20]), 'people_import.spreadsheet', {}],
    ['a line too short', 'Nr;Navn;Enhed\n1;Bo;A\n2;Ea\n', 'people_import.uneven', { line: 3, found: 2 }],
    ['a line too long', 'Nr;Navn\n1;Bo\n2;Ea;B;C\n', 'people_import.uneven', { line: 3, found: 4 }],
    [
      'a quote that is never closed',
      'Nr;Navn\n1;Bo\n2;"Ea\n3;Ib\n4;Ulla\n',
      'people_import.unclosed_quote',
      { line: 3 },
    ],
    [
      'a very long cell',
      `Nr;Navn\n1;Bo\n2;${'a'.repeat(1001)}\n`,
      'people_import.cell_too_long',
      { line: 3 },
    ],
    ['a very large file', 'a'.repeat(10_000_001), 'people_import.too_large', {}],
    ['too many lines', `Nr;Navn\n${'1;Bo\n'.repeat(100_001)}`, 'people_import.too_many_rows', {}],
    ['too many columns', `${'a;'.repeat(200)}a\n`, 'people_import.too_many_columns', {}],
  ])('are refused where there is %s, and say where', (_what, file, code, values) => {
    const read = () => readTable(typeof file === 'string' ? Buffer.from(file) : file);
    expect(read).toThrow(refused(code));
    expect(read).toThrow(
      expect.objectContaining({ kind: 'invalid', values: expect.objectContaining(values) }),
    );
  });

  it('may end in separators that nobody uses', () => {
    expect(cellsOf(Buffer.from('Nr;Navn;;\n1;Bo;;\n2;Ea;;\n'))).toEqual([
      ['1', 'Bo'],
      ['2', 'Ea'],
    ]);
  });
});

describe('a number that looks like a CPR number', () => {
  it('is taken out of every cell, and its line told', () => {
    const table = readTable(Buffer.from('Nr;Navn\n1;Bo\n2;Ea 010190-1234\n3;Ib\n'));
    expect(table.cpr).toEqual({ columns: [], lines: [3] });
    expect(JSON.stringify(table)).not.toContain('1234');
    expect(table.rows[1]?.cells).toEqual(['2', '']);
  });

  it.each([
    ['CPR-nr.', '7', '8'],
    ['Nøgle', '0101901234', '310585-4321'],
  ])('makes a whole column worth nothing: %s', (heading, one, other) => {
    const table = readTable(Buffer.from(`${heading};Navn\n${one};Bo\n${other};Ea\n`));
    expect(table.cpr.columns).toEqual([0]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ['', 'Bo'],
      ['', 'Ea'],
    ]);
  });

  it('is taken out of the heading of a file that has none', () => {
    expect(JSON.stringify(readTable(Buffer.from('0101901234;Bo\n0202901234;Ea\n')))).not.toContain('901234');
  });

  it('is not a date, a phone number or a long number of another kind', () => {
    const cells = ['01-02-2027', '+45 12 34 56 78', '99012345', '2027-02-01T00:00:00', '4501019012341'];
    const table = readTable(Buffer.from(`a;b;c;d;e\n${cells.join(';')}\n`));
    expect(table.cpr).toEqual({ columns: [], lines: [] });
    expect(table.rows[0]?.cells).toEqual(cells);
  });
});
