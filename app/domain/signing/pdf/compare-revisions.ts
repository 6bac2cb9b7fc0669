import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from 'pdf-lib';
import { type DocumentView, type FieldView, reachableFrom, signatureFieldsOf } from './document-view';
import { fingerprint, type IndirectObject } from './parse-object';
import type { Revision } from './revisions';
import type { Reason } from './verification.schema';

export interface Comparison {
  /** The field that this revision signs; null where it signs none. */
  signed: FieldView | null;
  reasons: Reason[];
}

const SUBTYPE = PDFName.of('Subtype');
const FIELD_KEYS = new Set(['/V', '/AP', '/F', '/M']);
/** Printed and shown, and nobody may move it: never hidden, never only now and then. */
const PRINTED_AND_LOCKED = 132;

/**
 * What a revision may change is a short list: one empty signature field is filled (/V /AP /F /M),
 * the catalog gets /Perms where it had none, and new objects are there for these only.
 * Everything else is an alteration, whoever signed it.
 */
export function compareRevisions(
  before: DocumentView,
  after: DocumentView,
  earlier: Revision,
  revision: Revision,
): Comparison {
  const fields = new Map(signatureFieldsOf(before).map((field) => [field.ref.objectNumber, field]));
  const reasons = new Set<Reason>(trailerReasons(earlier, revision, after));
  const added = new Map([...revision.objects].filter(([number]) => !before.objects.has(number)));
  const signed: FieldView[] = [];
  const changed: (PDFObject | undefined)[] = [];
  for (const [number, object] of revision.objects) {
    const old = before.objects.get(number);
    if (!old || fingerprint(old) === fingerprint(object)) continue;
    const field = fields.get(number);
    if (field && object.value instanceof PDFDict && isFilled(field.widget, object.value, added)) {
      signed.push({ ...field, widget: object.value });
      changed.push(object.value.get(PDFName.of('V')), object.value.get(PDFName.of('AP')));
    } else if (number === before.catalogRef.objectNumber && mayBecome(before.catalog, after.catalog)) {
      changed.push(after.catalog.get(PDFName.of('Perms')));
    } else reasons.add('verify.object_changed');
  }
  // By way of what was there before everything can be reached: only what new objects lead to counts.
  const reachable = reachableFrom({ ...after, objects: added }, changed);
  for (const number of added.keys()) if (!reachable.has(number)) reasons.add('verify.hidden_object');
  if (signed.length !== 1) reasons.add('verify.change_after_last_signature');
  return { signed: signed[0] ?? null, reasons: [...reasons] };
}

function isFilled(before: PDFDict, after: PDFDict, added: ReadonlyMap<number, IndirectObject>): boolean {
  if (before.has(PDFName.of('V')) || !after.has(PDFName.of('V'))) return false;
  const flags = after.get(PDFName.of('F'));
  return (
    flags instanceof PDFNumber &&
    flags.asNumber() === PRINTED_AND_LOCKED &&
    isDrawn(after.get(PDFName.of('AP')), added) &&
    changedKeys(before, after).every((key) => FIELD_KEYS.has(key))
  );
}

/** What the box shows is one new drawing: not another one under the mouse, and not some picture of an earlier page. */
function isDrawn(appearance: PDFObject | undefined, added: ReadonlyMap<number, IndirectObject>): boolean {
  if (!(appearance instanceof PDFDict) || appearance.keys().length !== 1) return false;
  const normal = appearance.get(PDFName.of('N'));
  const form = normal instanceof PDFRef ? added.get(normal.objectNumber) : undefined;
  return (
    form?.value instanceof PDFDict && form.stream !== null && form.value.get(SUBTYPE) === PDFName.of('Form')
  );
}

function mayBecome(before: PDFDict, after: PDFDict): boolean {
  return changedKeys(before, after).every((key) => key === '/Perms' && !before.has(PDFName.of('Perms')));
}

function changedKeys(before: PDFDict, after: PDFDict): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => before.get(key)?.toString() !== after.get(key)?.toString())
    .map((key) => key.toString());
}

/** Catalog, description and ID stay the same. */
function trailerReasons(earlier: Revision, revision: Revision, after: DocumentView): Reason[] {
  const same = ['Root', 'Info', 'ID'].every(
    (key) =>
      earlier.trailer.get(PDFName.of(key))?.toString() === revision.trailer.get(PDFName.of(key))?.toString(),
  );
  return same && isSized(revision, after) ? [] : ['verify.document_replaced'];
}

/** The size is what the objects say: readers know of none beyond it. */
export function isSized({ trailer }: Revision, view: DocumentView): boolean {
  const size = trailer.get(PDFName.of('Size'));
  let largest = 0;
  for (const number of view.objects.keys()) largest = Math.max(largest, number);
  return size instanceof PDFNumber && size.asNumber() === largest + 1;
}
