import { PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { Finding } from './finding';
import { type IndirectObject, parseIndirectObject } from './parse-object';
import { parseValue } from './parse-value';

/** One saved state of the file: the first, and one more for each update that was put behind it. */
export interface Revision {
  /** Where it begins, and where its %%EOF ends. */
  start: number;
  end: number;
  trailer: PDFDict;
  /** What it adds or replaces, by object number. */
  objects: Map<number, IndirectObject>;
}

/** Everybody in a large group has signed, and somebody has added more. */
const MAX_REVISIONS = 64;
/** In all revisions together: each is looked at as a document of its own. */
const MAX_OBJECTS = 50_000;
const HEADER = /^%PDF-1\.\d\r?\n(?:%[^\r\n]{0,64}\r?\n)?[\r\n ]{0,8}$/;
/** Bounded everywhere: white space without end in a pattern takes time without end. */
const TABLE =
  /^xref ?\r?\n((?:\d{1,10} \d{1,10} ?\r?\n(?:\d{10} \d{5} [nf][ \r\n]{2})+)+)[\r\n ]{0,4}trailer[\r\n ]/;
const PART = /(\d{1,10}) (\d{1,10}) ?\r?\n((?:\d{10} \d{5} [nf][ \r\n]{2})+)/g;
const CLOSE = /startxref[\r\n ]{1,4}(\d{1,10})[\r\n ]{1,4}%%EOF/;

/**
 * Takes a file apart from its end, one classic cross-reference section a revision, first revision
 * first. Every byte has to be accounted for: header, the listed objects at their offsets, table,
 * trailer. What is not listed or stands between is reported as hidden.
 * @throws Finding
 */
export function readRevisions(bytes: Uint8Array): Revision[] {
  const sections: Section[] = [];
  let listed = 0;
  let end = bytes.length;
  let at: number | null = lastStartXref(bytes);
  while (at !== null) {
    if (sections.length === MAX_REVISIONS) throw new Finding('verify.structure_unreadable');
    const section = readSection(bytes, at, end);
    sections.unshift(section);
    listed += section.offsets.size;
    if (listed > MAX_OBJECTS) throw new Finding('verify.too_large');
    if (section.previous !== null && !(section.previous > 0 && section.previous < at))
      throw new Finding('verify.structure_unreadable');
    end = at;
    at = section.previous;
  }
  return sections.map((section, index) => {
    const start = sections[index - 1]?.end ?? 0;
    return { start, end: section.end, trailer: section.trailer, objects: readObjects(bytes, section, start) };
  });
}

/** The file without what comes after its last `%%EOF`; null where there is none. */
export function endOfLastRevision(bytes: Uint8Array): number | null {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(
    '%%EOF',
    undefined,
    'latin1',
  );
  return at < 0 ? null : at + '%%EOF'.length;
}

interface Section {
  xrefAt: number;
  end: number;
  previous: number | null;
  trailer: PDFDict;
  offsets: Map<number, number>;
}

function lastStartXref(bytes: Uint8Array): number {
  const tail = latin1(bytes, Math.max(0, bytes.length - 64), bytes.length);
  const match = /startxref[\r\n ]{1,4}(\d{1,10})[\r\n ]{1,4}%%EOF[\r\n]{0,2}$/.exec(tail);
  if (!match) throw new Finding('verify.structure_unreadable');
  return Number(match[1]);
}

/** Table, trailer and `startxref` of one revision. */
function readSection(bytes: Uint8Array, xrefAt: number, limit: number): Section {
  const text = latin1(bytes, xrefAt, limit);
  const table = TABLE.exec(text);
  if (!table) throw new Finding('verify.structure_unreadable');
  const rest = text.slice(table[0].length);
  const close = CLOSE.exec(rest);
  if (!close || Number(close[1]) !== xrefAt) throw new Finding('verify.structure_unreadable');
  const trailer = parseTrailer(rest.slice(0, close.index).trimEnd());
  const known = new Set(['/Size', '/Root', '/Info', '/ID', '/Prev']);
  if (trailer.keys().some((key) => !known.has(key.toString())))
    throw new Finding('verify.structure_unreadable');
  const previous = trailer.get(PDFName.of('Prev'));
  if (previous && !(previous instanceof PDFNumber && Number.isSafeInteger(previous.asNumber())))
    throw new Finding('verify.structure_unreadable');
  const end = xrefAt + table[0].length + close.index + close[0].length;
  return {
    xrefAt,
    end,
    previous: previous?.asNumber() ?? null,
    trailer,
    offsets: readTable(table[1] ?? ''),
  };
}

function parseTrailer(text: string): PDFDict {
  try {
    const trailer = parseValue(text);
    if (trailer instanceof PDFDict) return trailer;
  } catch {
    // Without a trailer there is nothing to compare: not a changed file but no file of ours.
  }
  throw new Finding('verify.structure_unreadable');
}

/** Object number -> offset. */
function readTable(table: string): Map<number, number> {
  const offsets = new Map<number, number>();
  for (const part of table.matchAll(PART)) {
    const [first, count, entries] = [Number(part[1]), Number(part[2]), part[3] ?? ''];
    const rows = [...entries.matchAll(/(\d{10}) (\d{5}) ([nf])/g)];
    if (rows.length !== count) throw new Finding('verify.structure_unreadable');
    rows.forEach(([, offset, generation, kind], index) => {
      const number = first + index;
      if (kind === 'f' && number === 0) return;
      if (kind === 'f') throw new Finding('verify.object_removed');
      if (number === 0 || Number(generation) !== 0 || offsets.has(number))
        throw new Finding('verify.hidden_object');
      offsets.set(number, Number(offset));
    });
  }
  return offsets;
}

/** The listed objects; between them, before the first and after the last there is white space only. */
function readObjects(bytes: Uint8Array, section: Section, start: number): Map<number, IndirectObject> {
  const listed = [...section.offsets].sort(([, a], [, b]) => a - b);
  const first = listed[0]?.[1] ?? section.xrefAt;
  const before = latin1(bytes, start, first);
  if (first < start || !(start === 0 ? isHeader(before) : /^[\r\n ]{0,8}$/.test(before)))
    throw new Finding('verify.hidden_bytes');
  const objects = new Map<number, IndirectObject>();
  listed.forEach(([number, offset], index) => {
    const next = listed[index + 1]?.[1] ?? section.xrefAt;
    if (next <= offset) throw new Finding('verify.hidden_object');
    objects.set(number, parseIndirectObject(bytes, number, offset, next));
  });
  return objects;
}

function isHeader(text: string): boolean {
  return HEADER.test(text);
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  const part = bytes.subarray(start, Math.max(start, end));
  return Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1');
}
