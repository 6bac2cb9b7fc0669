import { PDFContext, PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRef, rgb } from 'pdf-lib';

/** What an attacker does to a file; each hands back a new one. */

const name = PDFName.of;

export function flipped(pdf: Uint8Array, at: number): Uint8Array {
  const copy = Uint8Array.from(pdf);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

export function replaced(pdf: Uint8Array, from: string, to: string, after = 0): Uint8Array {
  const copy = Buffer.from(pdf);
  const at = copy.indexOf(from, after, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`cannot replace ${from}`);
  copy.write(to, at, 'latin1');
  return copy;
}

/** An update in the proper form, made with the library, that changes what the callback changes. */
export async function updated(
  pdf: Uint8Array,
  change: (document: PDFDocument, save: (ref: PDFRef) => void) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const snapshot = document.takeSnapshot();
  change(document, (ref) => snapshot.markRefForSave(ref));
  const increment = await document.saveIncremental(snapshot, { useObjectStreams: false });
  return Buffer.concat([pdf, increment]);
}

/** A change to a document; what it changes has to be saved, what it adds is added. */
export type Change = (document: PDFDocument, save: (ref: PDFRef) => void) => void;

/**
 * Signs `pdf` in an update that makes the change too: what somebody can do who has a certificate of the authority and a
 * program of their own. `sign` is ours, and gets the objects handed in as it writes its update.
 */
export async function changedAndSigned(
  pdf: Uint8Array,
  change: Change,
  sign: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const { context, ...rest } = await changedObjects(pdf, change);
  const list = PDFContext.prototype.enumerateIndirectObjects;
  PDFContext.prototype.enumerateIndirectObjects = function (this: PDFContext) {
    if (this !== context) for (const [ref, object] of rest.objects) smuggle(this, ref, object);
    return list.call(this);
  };
  try {
    return await sign();
  } finally {
    PDFContext.prototype.enumerateIndirectObjects = list;
  }
}

/**
 * The frozen file written anew with a change, before anybody signs: what somebody can do who runs the installation.
 * Nothing that is signed afterwards is changed by it.
 */
export async function prepared(
  frozen: Uint8Array,
  change: (document: PDFDocument) => void,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(frozen, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}

/** What signing sets in the box that is signed. */
const FILLED = new Set([name('V'), name('F'), name('AP')]);

/** What the signature changes of the same object stays: the box is filled, and changed besides. */
function smuggle(increment: PDFContext, ref: PDFRef, object: PDFObject): void {
  const own = increment.lookup(ref);
  if (own instanceof PDFDict && object instanceof PDFDict) {
    for (const [key, value] of object.entries()) if (!FILLED.has(key)) own.set(key, value);
  } else increment.assign(ref, object);
}

async function changedObjects(pdf: Uint8Array, change: Change) {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { context } = document;
  // Beyond the numbers that the signature takes.
  const before = context.largestObjectNumber + 50;
  context.largestObjectNumber = before;
  const saved: PDFRef[] = [];
  change(document, (ref) => saved.push(ref));
  const objects = context
    .enumerateIndirectObjects()
    .filter(([ref]) => ref.objectNumber > before || saved.includes(ref));
  return { context, objects };
}

export function drawOverFirstPage(document: PDFDocument, save: (ref: PDFRef) => void): void {
  const page = document.getPage(0);
  page.drawRectangle({ x: 50, y: 600, width: 400, height: 60, color: rgb(1, 1, 1) });
  save(page.ref);
}

export function fieldOf(document: PDFDocument, title: string): { ref: PDFRef; dict: PDFDict } {
  for (const [ref, object] of document.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(name('T'))?.toString() === `(${title})`)
      return { ref, dict: object };
  throw new Error(`no field ${title}`);
}

export interface RawObject {
  number: number;
  body: string;
  /** Where the table says it is, from the start of the update; by default where it is. */
  at?: (update: string) => number;
}

/** An update written by hand, for what the library would not write. */
export async function rawUpdate(pdf: Uint8Array, objects: RawObject[], trailer = ''): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const { Root, Info, ID } = document.context.trailerInfo;
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    Buffer.from(pdf.subarray(-64)).toString('latin1'),
  )?.[1];
  const size = Math.max(document.context.largestObjectNumber, ...objects.map(({ number }) => number)) + 1;
  let text = '\n';
  const offsets = new Map<number, number>();
  for (const { number, body } of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const entry = (offset: number) => `${String(pdf.length + offset).padStart(10, '0')} 00000 n \n`;
  const table = objects
    .map(({ number, at }) => `${number} 1\n${entry(at ? at(text) : (offsets.get(number) ?? 0))}`)
    .join('');
  const end = `trailer\n<< /Size ${size} /Root ${Root} /Info ${Info} /ID ${ID} /Prev ${previous} ${trailer}>>\n`;
  const xref = pdf.length + text.length;
  return Buffer.concat([pdf, Buffer.from(`${text}xref\n${table}${end}startxref\n${xref}\n%%EOF`, 'latin1')]);
}
