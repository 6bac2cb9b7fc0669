import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFObjectParser,
  PDFRef,
  PDFStream,
} from 'pdf-lib';

/** A document as it stands in the database, with its objects read one by one as they are asked for. */
export interface StoredDocument {
  trailer: PDFDict;
  /** Where the newest cross-reference table begins. */
  startXref: number;
  /** One more than the largest object number. */
  size: number;
  catalogRef: PDFRef;
  catalog: PDFDict;
  /** The value behind a reference, or the value itself; of a stream its dictionary. */
  resolve(value: PDFObject | undefined): PDFObject | undefined;
  dictOf(value: PDFObject | undefined): PDFDict | undefined;
}

/**
 * Opens a document that we drew and perhaps signed, without reading all of it: a few objects of some
 * hundred are needed to sign. Not for files of strangers, which `readRevisions` takes apart.
 * @throws Error where the file is not what we write
 */
export function openDocument(bytes: Uint8Array): StoredDocument {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const startXref = Number(
    /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.toString('latin1', file.length - 64))?.[1],
  );
  const sections = readSections(file, startXref);
  const [newest] = sections;
  const offsets = new Map(sections.toReversed().flatMap((section) => section.offsets));

  const resolve = (value: PDFObject | undefined) => {
    if (!(value instanceof PDFRef)) return value;
    const at = offsets.get(value.objectNumber);
    if (at === undefined) return undefined;
    const object = parse(file, file.indexOf('obj', at, 'latin1') + 'obj'.length);
    return object instanceof PDFStream ? object.dict : object;
  };
  const dictOf = (value: PDFObject | undefined) => {
    const found = resolve(value);
    return found instanceof PDFDict ? found : undefined;
  };
  const catalogRef = newest?.trailer.get(PDFName.of('Root'));
  const catalog = dictOf(catalogRef);
  const size = newest?.trailer.get(PDFName.of('Size'));
  if (!newest || !(catalogRef instanceof PDFRef) || !catalog || !(size instanceof PDFNumber))
    throw new Error('the stored document is not one of ours');
  return { trailer: newest.trailer, startXref, size: size.asNumber(), catalogRef, catalog, resolve, dictOf };
}

export function elementsOf(value: PDFObject | undefined): PDFObject[] {
  return value instanceof PDFArray ? value.asArray() : [];
}

interface Section {
  trailer: PDFDict;
  /** Object number -> offset. */
  offsets: [number, number][];
}

/** Only for the parser's sake: nothing is ever looked up in it. */
const context = PDFContext.create();

function parse(file: Buffer, at: number): PDFObject {
  return PDFObjectParser.forBytes(file.subarray(at), context).parseObject();
}

/** The cross-reference tables, newest first. */
function readSections(file: Buffer, newest: number): Section[] {
  const sections: Section[] = [];
  for (let at = newest; ; ) {
    const trailerAt = file.indexOf('trailer', at, 'latin1');
    const table = file.toString('latin1', at, trailerAt);
    const dict = parse(file, trailerAt + 'trailer'.length);
    if (!table.startsWith('xref') || !(dict instanceof PDFDict))
      throw new Error('the stored document has a cross-reference table that is not ours');
    sections.push({ trailer: dict, offsets: readTable(table) });
    const previous = dict.get(PDFName.of('Prev'));
    if (!(previous instanceof PDFNumber) || previous.asNumber() >= at) return sections;
    at = previous.asNumber();
  }
}

function readTable(table: string): [number, number][] {
  const offsets: [number, number][] = [];
  let next = 0;
  for (const line of table.split('\n')) {
    const [first = '', second, kind] = line.split(' ');
    if (kind === 'n') offsets.push([next, Number(first)]);
    if (kind) next += 1;
    else if (second) next = Number(first);
  }
  return offsets;
}
