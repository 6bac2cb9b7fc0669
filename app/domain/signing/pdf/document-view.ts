import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib';
import { Finding } from './finding';
import type { IndirectObject } from './parse-object';
import type { Revision } from './revisions';

/** The document as a reader sees it after some revision: the newest object of each number. */
export interface DocumentView {
  objects: ReadonlyMap<number, IndirectObject>;
  catalogRef: PDFRef;
  catalog: PDFDict;
}

export interface FieldView {
  ref: PDFRef;
  name: string;
  widget: PDFDict;
}

export function viewOf(revisions: Revision[]): DocumentView {
  const objects = new Map(revisions.flatMap((revision) => [...revision.objects]));
  const catalogRef = revisions.at(-1)?.trailer.get(PDFName.of('Root'));
  if (!(catalogRef instanceof PDFRef)) throw new Finding('verify.structure_unreadable');
  const catalog = objects.get(catalogRef.objectNumber)?.value;
  if (!(catalog instanceof PDFDict)) throw new Finding('verify.structure_unreadable');
  return { objects, catalogRef, catalog };
}

/** The value of a key, references followed. */
export function lookUp(view: DocumentView, dict: PDFDict | undefined, key: string): PDFObject | undefined {
  return resolve(view, dict?.get(PDFName.of(key)));
}

export function dictOf(view: DocumentView, dict: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = lookUp(view, dict, key);
  return value instanceof PDFDict ? value : undefined;
}

export function textOf(view: DocumentView, dict: PDFDict | undefined, key: string): string | null {
  const value = lookUp(view, dict, key);
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : null;
}

export function resolve(view: DocumentView, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? view.objects.get(value.objectNumber)?.value : value;
}

/** Far more than anybody signs; they are gone through once for each revision. */
const MAX_FIELDS = 200;

/**
 * The signature fields of the form, in its order.
 * @throws Finding `verify.fields_differ` where there are more than any document of ours has
 */
export function signatureFieldsOf(view: DocumentView): FieldView[] {
  const fields = lookUp(view, dictOf(view, view.catalog, 'AcroForm'), 'Fields');
  if (!(fields instanceof PDFArray)) return [];
  if (fields.size() > MAX_FIELDS) throw new Finding('verify.fields_differ');
  return fields.asArray().flatMap((ref) => {
    const widget = resolve(view, ref);
    if (!(ref instanceof PDFRef) || !(widget instanceof PDFDict)) return [];
    if (lookUp(view, widget, 'FT') !== PDFName.of('Sig')) return [];
    return [{ ref, name: textOf(view, widget, 'T') ?? '', widget }];
  });
}

/** The numbers of all objects that can be reached from a value. */
export function reachableFrom(view: DocumentView, roots: (PDFObject | undefined)[]): Set<number> {
  const reached = new Set<number>();
  const open = [...roots];
  while (open.length > 0) {
    const value = open.pop();
    if (value instanceof PDFRef && !reached.has(value.objectNumber)) {
      reached.add(value.objectNumber);
      open.push(view.objects.get(value.objectNumber)?.value);
    } else if (value instanceof PDFDict) open.push(...value.values());
    else if (value instanceof PDFArray) open.push(...value.asArray());
  }
  return reached;
}
