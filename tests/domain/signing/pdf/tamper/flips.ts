import type { IndirectObject } from 'app/domain/signing/pdf/parse-object';
import { type Revision, readRevisions } from 'app/domain/signing/pdf/revisions';
import { PDFDict, PDFName, PDFRef } from 'pdf-lib';
import type { SignedSummary } from '../signed-summary';

/** A part of a signed file, in all its places, and what it is called in the table of docs/signering.md. */
export interface Region {
  name: string;
  /** From and to, in bytes. */
  spans: [from: number, to: number][];
}

/** Every byte of a file that two have signed is in one of these. */
export function regionsOf({ rev2 }: SignedSummary): Region[] {
  const pdf = Buffer.from(rev2);
  const spans = new Map<string, Region['spans']>();
  const add = (name: string, from: number, to: number) => {
    if (to > from) spans.set(name, [...(spans.get(name) ?? []), [from, to]]);
  };
  const revisions = readRevisions(rev2);
  const pages = contentsOf(revisions);
  revisions.forEach((revision, index) => {
    const signature = index === 0 ? '' : `, ${index}. underskrift`;
    const objects = [...revision.objects.values()].sort((a, b) => a.start - b.start);
    const last = objects.at(-1)?.end ?? revision.start;
    let at = revision.start;
    for (const object of objects) {
      add(at === 0 ? 'filens hoved' : 'mellem objekter og udgaver', at, object.start);
      if (index > 0 && isSignature(object)) addSignature(pdf, object, signature, add);
      else
        add(
          index === 0 ? kindOf(object, pages) : `felt, boks og katalog${signature}`,
          object.start,
          object.end,
        );
      at = object.end;
    }
    const xref = pdf.indexOf('xref', last, 'latin1');
    const trailer = pdf.indexOf('trailer', xref, 'latin1');
    add('mellem objekter og udgaver', last, xref);
    add(`tabellen (xref)${signature}`, xref, trailer);
    add(`slutningen (trailer)${signature}`, trailer, revision.end);
  });
  add('mellem objekter og udgaver', revisions.at(-1)?.end ?? 0, pdf.length);
  return [...spans].map(([name, found]) => ({ name, spans: found }));
}

/** So many places in a region, evenly, each with the bit that is to be another one. */
export function flipsIn({ spans }: Region, count: number): { at: number; bit: number }[] {
  const total = spans.reduce((sum, [from, to]) => sum + to - from, 0);
  const step = Math.max(1, total / count);
  return Array.from({ length: Math.min(count, total) }, (_, index) => {
    let left = Math.floor(index * step);
    const span = spans.find(([from, to]) => {
      const here = left < to - from;
      if (!here) left -= to - from;
      return here;
    });
    // The case of a letter, and others.
    return { at: (span?.[0] ?? 0) + left, bit: [0x20, 1, 0x80, 4][index % 4] ?? 1 };
  });
}

export function flippedAt(pdf: Uint8Array, { at, bit }: { at: number; bit: number }): Uint8Array {
  const copy = Uint8Array.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ bit;
  return copy;
}

const entry = ({ value }: IndirectObject, key: string): string =>
  (value instanceof PDFDict && value.get(PDFName.of(key))?.toString()) || '';
const isSignature = (object: IndirectObject) => entry(object, 'ByteRange') !== '';

function addSignature(
  pdf: Buffer,
  { start, end }: IndirectObject,
  signature: string,
  add: (name: string, from: number, to: number) => void,
): void {
  const cms = pdf.indexOf('/Contents <', start, 'latin1') + '/Contents <'.length;
  const close = pdf.indexOf('>', cms, 'latin1');
  // DER says in its third and fourth byte how long it is.
  const padding = cms + 2 * (4 + Number.parseInt(pdf.toString('latin1', cms + 4, cms + 8), 16));
  add(`underskriftens ordbog uden for Contents${signature}`, start, cms);
  add(`underskriften selv (CMS)${signature}`, cms, padding);
  add(`pladsen efter underskriften${signature}`, padding, close);
  add(`underskriftens ordbog uden for Contents${signature}`, close, end);
}

/** The numbers of the objects that hold what is drawn on the pages. */
function contentsOf(revisions: Revision[]): Set<number> {
  const first = [...(revisions[0]?.objects.values() ?? [])];
  return new Set(
    first.flatMap(({ value }) => {
      const contents = value instanceof PDFDict ? value.get(PDFName.of('Contents')) : undefined;
      return contents instanceof PDFRef ? [contents.objectNumber] : [];
    }),
  );
}

const KINDS: Record<string, string> = {
  '/Catalog': 'kataloget',
  '/Pages': 'siderne',
  '/Page': 'siderne',
  '/Font': 'skrifterne',
  '/FontDescriptor': 'skrifterne',
  '/StructElem': 'læserækkefølgen',
  '/StructTreeRoot': 'læserækkefølgen',
  '/Metadata': 'oplysninger om filen',
  '/EmbeddedFile': 'det vedhæftede øjebliksbillede',
  '/Filespec': 'det vedhæftede øjebliksbillede',
  '/Annot': 'felter og bokse',
};

function kindOf(object: IndirectObject, pages: ReadonlySet<number>): string {
  if (pages.has(object.number)) return 'tekst og streger på siderne';
  const known = KINDS[entry(object, 'Type')];
  if (known) return known;
  if (entry(object, 'FT') !== '' || entry(object, 'Subtype') === '/Form') return 'felter og bokse';
  if (entry(object, 'S') !== '' && entry(object, 'P') !== '') return 'læserækkefølgen';
  if (entry(object, 'Length1') !== '' || entry(object, 'Subtype') === '/CIDFontType0C') return 'skrifterne';
  return 'andre objekter';
}
