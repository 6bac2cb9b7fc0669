import { PDFDict, PDFName, PDFNumber } from 'pdf-lib';
import { type DocumentView, type FieldView, reachableFrom, signatureFieldsOf } from './document-view';
import { fingerprint } from './parse-object';
import type { Revision } from './revisions';
import type { Reason } from './verification.schema';

export interface Comparison {
  /** The field that this revision signs; null where it signs none. */
  signed: FieldView | null;
  reasons: Reason[];
}

const FIELD_KEYS = new Set(['/V', '/AP', '/F', '/M']);
const PRINT = 4;
/** Invisible, hidden, no view: a signature that nobody is shown. */
const UNSEEN = 1 | 2 | 32;

/**
 * What a revision may change is a short list: one empty signature field is filled (/V /AP /F /M),
 * the catalog gets /Perms where it had none or /DSS, and new objects are there for these only.
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
  const signed: FieldView[] = [];
  const changed: PDFDict[] = [];
  for (const [number, object] of revision.objects) {
    const old = before.objects.get(number);
    if (!old || fingerprint(old) === fingerprint(object)) continue;
    const field = fields.get(number);
    if (field && object.value instanceof PDFDict && isFilled(field.widget, object.value)) {
      signed.push({ ...field, widget: object.value });
      changed.push(object.value);
    } else if (number === before.catalogRef.objectNumber && mayBecome(before.catalog, after.catalog)) {
      changed.push(after.catalog);
    } else reasons.add('verify.object_changed');
  }
  const reachable = reachableFrom(after, changed);
  for (const number of revision.objects.keys())
    if (!before.objects.has(number) && !reachable.has(number)) reasons.add('verify.hidden_object');
  if (signed.length !== 1) reasons.add('verify.change_after_last_signature');
  return { signed: signed[0] ?? null, reasons: [...reasons] };
}

function isFilled(before: PDFDict, after: PDFDict): boolean {
  if (before.has(PDFName.of('V')) || !after.has(PDFName.of('V'))) return false;
  const flags = after.get(PDFName.of('F'));
  const visible =
    flags instanceof PDFNumber && (flags.asNumber() & PRINT) !== 0 && (flags.asNumber() & UNSEEN) === 0;
  return visible && changedKeys(before, after).every((key) => FIELD_KEYS.has(key));
}

function mayBecome(before: PDFDict, after: PDFDict): boolean {
  return changedKeys(before, after).every(
    (key) => key === '/DSS' || (key === '/Perms' && !before.has(PDFName.of('Perms'))),
  );
}

function changedKeys(before: PDFDict, after: PDFDict): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys]
    .filter((key) => before.get(key)?.toString() !== after.get(key)?.toString())
    .map((key) => key.toString());
}

/** Catalog, description and ID stay the same; the size is what the objects say. */
function trailerReasons(earlier: Revision, revision: Revision, after: DocumentView): Reason[] {
  const same = ['Root', 'Info', 'ID'].every(
    (key) =>
      earlier.trailer.get(PDFName.of(key))?.toString() === revision.trailer.get(PDFName.of(key))?.toString(),
  );
  const size = revision.trailer.get(PDFName.of('Size'));
  const largest = Math.max(...after.objects.keys());
  const sized = size instanceof PDFNumber && size.asNumber() === largest + 1;
  return same && sized ? [] : ['verify.document_replaced'];
}
