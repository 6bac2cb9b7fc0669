import { deflateRawSync } from 'node:zlib';
import { PDFDocument, rgb } from 'pdf-lib';
import { FrameworkReadError } from 'templates/read/framework-read-error';
import { readDocument } from 'templates/read/read-document';
import { pdfOf } from 'tests/support/documents/as-pdf';
import { archive, wordDocument, wordParagraph } from 'tests/support/documents/as-word';
import { describe, expect, it } from 'vitest';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function refusalOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readDocument({ name, bytes });
    return 'read';
  } catch (error) {
    if (error instanceof FrameworkReadError) return error.code;
    throw error;
  }
}

/** A compound file as Office made them before 2007, with a stream of this name. */
function compoundFile(stream: string): Uint8Array {
  const header = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return Buffer.concat([header, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]);
}

const contentTypes = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;

async function pictureOnly(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawRectangle({ x: 50, y: 50, width: 300, height: 300, color: rgb(0.5, 0.5, 0.5) });
  return pdf.save();
}

async function locked(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('Hemmeligt');
  pdf.encrypt({ userPassword: 'hemmelig', ownerPassword: 'endnu mere hemmelig' });
  return pdf.save();
}

async function withPages(count: number): Promise<Uint8Array> {
  return pdfOf(Array.from({ length: count }, (_, i) => [{ text: `Vi deler viden ${i}`, x: 60, y: 60 }]));
}

const REFUSED: { what: string; name: string; bytes: () => Uint8Array | Promise<Uint8Array>; code: string }[] =
  [
    {
      what: 'a document in the old format of Word',
      name: 'a.doc',
      bytes: () => compoundFile('WordDocument'),
      code: 'framework.old_word',
    },
    {
      what: 'an old document that was renamed',
      name: 'a.docx',
      bytes: () => compoundFile('WordDocument'),
      code: 'framework.old_word',
    },
    {
      what: 'a Word document with a password',
      name: 'a.docx',
      bytes: () => compoundFile('EncryptedPackage'),
      code: 'framework.password',
    },
    {
      what: 'an old spreadsheet',
      name: 'a.docx',
      bytes: () => compoundFile('Workbook'),
      code: 'framework.spreadsheet',
    },
    {
      what: 'an old presentation',
      name: 'a.doc',
      bytes: () => compoundFile('PowerPoint Document'),
      code: 'framework.presentation',
    },
    { what: 'RTF', name: 'a.doc', bytes: () => utf8('{\\rtf1\\ansi Hej}'), code: 'framework.rich_text' },
    {
      what: 'an OpenDocument text',
      name: 'a.docx',
      bytes: () => archive({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      code: 'framework.open_document',
    },
    {
      what: 'a spreadsheet renamed .docx',
      name: 'a.docx',
      bytes: () => archive({ '[Content_Types].xml': contentTypes('spreadsheetml.sheet') }),
      code: 'framework.spreadsheet',
    },
    {
      what: 'a presentation renamed .docx',
      name: 'a.docx',
      bytes: () => archive({ '[Content_Types].xml': contentTypes('presentationml.presentation') }),
      code: 'framework.presentation',
    },
    {
      what: 'any other archive',
      name: 'a.docx',
      bytes: () => archive({ 'ferie.txt': 'Sol' }),
      code: 'framework.unsupported',
    },
    {
      what: 'a picture',
      name: 'a.pdf',
      bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
      code: 'framework.unsupported',
    },
    {
      what: 'a Word document that was cut off',
      name: 'a.docx',
      bytes: async () => (await wordDocument(wordParagraph('Vi lytter'))).subarray(0, 700),
      code: 'framework.broken',
    },
    {
      what: 'a Word document whose text is not XML',
      name: 'a.docx',
      bytes: () => wordDocument('<w:p><w:r>'),
      code: 'framework.broken',
    },
    {
      what: 'a Word document of pictures',
      name: 'a.docx',
      bytes: () => wordDocument('<w:p><w:r><w:drawing/></w:r></w:p>'),
      code: 'framework.only_pictures',
    },
    { what: 'a PDF of pictures', name: 'a.pdf', bytes: pictureOnly, code: 'framework.no_text' },
    { what: 'a PDF with a password', name: 'a.pdf', bytes: locked, code: 'framework.password' },
    {
      what: 'a PDF that is none',
      name: 'a.pdf',
      bytes: () => utf8('%PDF-1.7\nikke mere\n'),
      code: 'framework.broken',
    },
    {
      what: 'a PDF of 501 pages',
      name: 'a.pdf',
      bytes: () => withPages(501),
      code: 'framework.too_many_pages',
    },
    {
      what: 'a Word document without expectations',
      name: 'a.docx',
      bytes: () => wordDocument(wordParagraph('Kære alle')),
      code: 'framework.no_statements',
    },
    {
      what: 'a PDF larger than 20 MB',
      name: 'a.pdf',
      bytes: () => Buffer.concat([utf8('%PDF-1.7\n'), Buffer.alloc(20_000_000)]),
      code: 'framework.too_large',
    },
  ];

describe('what is no document that can be read', () => {
  it.each(REFUSED)('$what is called by its name', async ({ name, bytes, code }) => {
    expect(await refusalOf(name, await bytes())).toBe(code);
  });

  it('an archive that blows up to more than a document ever holds is not unpacked to the end', async () => {
    const began = Date.now();
    expect(await refusalOf('bombe.docx', bomb(2_000_000_000))).toBe('framework.too_heavy');
    expect(Date.now() - began).toBeLessThan(20_000);
  });

  it('an archive of thousands of parts is not unpacked to the end', async () => {
    const parts = Object.fromEntries(Array.from({ length: 4100 }, (_, i) => [`word/${i}.xml`, '']));
    expect(await refusalOf('mange.docx', await archive(parts))).toBe('framework.too_heavy');
  });

  it('a part that is larger than it says is found out', async () => {
    expect(['framework.broken', 'framework.too_heavy']).toContain(
      await refusalOf('loegn.docx', bomb(300_000_000, 10)),
    );
  });
});

/** An archive with one part of zeros, which a few kilobytes hold; `claimed` is the size that it says it has. */
function bomb(size: number, claimed = size): Uint8Array {
  const name = Buffer.from('word/document.xml');
  const block = deflateRawSync(Buffer.alloc(10_000_000), { finishFlush: 2 });
  const data = Buffer.concat([
    ...Array.from({ length: size / 10_000_000 }, () => block),
    Buffer.from([3, 0]),
  ]);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  central.writeUInt16LE(20, 6);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + data.length, 16);
  return Buffer.concat([local, name, data, central, name, end]);
}
