import { PDFContext, type PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import type { StoredDocument } from './stored-document';

/** Where the objects of an update are put: their numbers begin after those of the document. */
export function newIncrement(document: StoredDocument): PDFContext {
  const context = PDFContext.create();
  context.largestObjectNumber = document.size - 1;
  return context;
}

/**
 * What is put behind a document to change it: the objects, one classic cross-reference table, and a
 * trailer that leads back.
 * @param length of the document
 */
export function writeIncrement(document: StoredDocument, context: PDFContext, length: number): Uint8Array {
  const objects = context.enumerateIndirectObjects();
  const parts: Buffer[] = [Buffer.from('\n')];
  const offsets: [number: number, offset: number][] = [];
  let offset = length + 1;
  const write = (part: Buffer) => {
    parts.push(part);
    offset += part.length;
  };
  for (const [ref, object] of objects) {
    offsets.push([ref.objectNumber, offset]);
    const body = Buffer.alloc(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    write(Buffer.concat([Buffer.from(`${ref.objectNumber} 0 obj\n`), body, Buffer.from('\nendobj\n\n')]));
  }
  const trailer = trailerOf(document, context);
  parts.push(
    Buffer.from(`${tableOf(offsets)}\ntrailer\n${trailer}\n\nstartxref\n${offset}\n%%EOF`, 'latin1'),
  );
  return Buffer.concat(parts);
}

function trailerOf(document: StoredDocument, context: PDFContext): PDFDict {
  const trailer = document.trailer.clone(context);
  trailer.set(PDFName.of('Size'), PDFNumber.of(context.largestObjectNumber + 1));
  trailer.set(PDFName.of('Prev'), PDFNumber.of(document.startXref));
  return trailer;
}

/** @param offsets in the order of the numbers */
function tableOf(offsets: [number: number, offset: number][]): string {
  const runs: [number, number][][] = [];
  for (const entry of offsets) {
    const last = runs.at(-1)?.at(-1);
    if (last && last[0] === entry[0] - 1) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  }
  const sections = runs.map((run) =>
    [
      `${run[0]?.[0]} ${run.length}\n`,
      ...run.map(([, offset]) => `${String(offset).padStart(10, '0')} 00000 n \n`),
    ].join(''),
  );
  return `xref\n0 1\n0000000000 65535 f \n${sections.join('')}`;
}
