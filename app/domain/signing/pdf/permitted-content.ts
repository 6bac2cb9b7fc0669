import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from 'pdf-lib';
import { type DocumentView, dictOf, lookUp, resolve } from './document-view';
import type { IndirectObject } from './parse-object';
import type { Revision } from './revisions';
import type { Reason } from './verification.schema';

/**
 * What makes a document show one thing today and another tomorrow, or do something when it is opened: scripts and
 * actions, layers, forms beside the signatures, content that is fetched from elsewhere.
 */
const ACTIVE_KEYS = new Set(
  [
    ...['OpenAction', 'AA', 'JS', 'JavaScript', 'XFA', 'NeedAppearances', 'CO'],
    ...['OCProperties', 'OCGs', 'OC', 'Collection', 'Requirements', 'RichMediaContent', 'RichMediaSettings'],
    ...['Alternates', 'OPI', 'FFilter', 'FDecodeParms', 'URLS', 'SpiderInfo', 'UR3', 'UR', 'Threads'],
  ].map((key) => `/${key.toLowerCase()}`),
);
const ACTIONS = new Set(
  [
    ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'ResetForm', 'GoToR', 'GoToE', 'Hide', 'Named'],
    ...['SetOCGState', 'Rendition', 'Sound', 'Movie', 'Trans', 'GoTo3DView', 'RichMediaExecute', 'Thread'],
  ].map((name) => `/${name.toLowerCase()}`),
);
const FORM_KEYS = new Set(['/Fields', '/SigFlags', '/DA', '/DR']);
/** On all pages: many pages may share the same long list of them. */
const MAX_ANNOTATIONS = 10_000;
/** Objects in objects, which the cross-reference table that every reader reads says nothing of. */
const PACKED = new Set(['/ObjStm', '/XRef']);

/**
 * What a document may hold at all, whoever signed it: what is shown to everybody, always. An attack that is
 * prepared before the first signature (content that waits to be uncovered, objects that are to be filled in later)
 * is seen here, before anything was changed.
 * @param views the document after each of the revisions
 */
export function contentReasons(revisions: readonly Revision[], views: readonly DocumentView[]): Reason[] {
  const reasons = new Set<Reason>();
  revisions.forEach((revision, index) => {
    const view = views[index];
    if (!view) return;
    for (const object of revision.objects.values())
      for (const reason of objectReasons(object, view, index === 0)) reasons.add(reason);
  });
  const [first] = views;
  if (first && !isPlain(first)) reasons.add('verify.active_content');
  return [...reasons];
}

function objectReasons({ value, stream }: IndirectObject, view: DocumentView, isFirst: boolean): Reason[] {
  const reasons: Reason[] = [];
  walk(value, (part) => {
    // A number that no object has yet may get one later.
    if (part instanceof PDFRef && !view.objects.has(part.objectNumber)) reasons.push('verify.hidden_object');
    if (part instanceof PDFDict && isActive(part, isFirst)) reasons.push('verify.active_content');
  });
  if (value instanceof PDFDict && stream) {
    if (PACKED.has(nameIn(value, 'Type'))) reasons.push('verify.hidden_object');
    // The data of a stream may be in another file; that of an attached file may not.
    if (value.has(PDFName.of('F'))) reasons.push('verify.active_content');
    if (nameIn(value, 'Subtype') === '/Form' && value.has(PDFName.of('Ref')))
      reasons.push('verify.active_content');
  }
  return reasons;
}

function isActive(dict: PDFDict, isFirst: boolean): boolean {
  // Names tell capitals from small letters; a reader that does not is no excuse.
  if (dict.keys().some((key) => ACTIVE_KEYS.has(key.toString().toLowerCase()))) return true;
  const action = nameIn(dict, 'S');
  if (ACTIONS.has(action.toLowerCase())) return true;
  if (isFirst) return false;
  // A signature brings no links and no files.
  return action === '/URI' || dict.has(PDFName.of('EF')) || nameIn(dict, 'Type') === '/EmbeddedFile';
}

/** The document as it was frozen, as a whole: a form of signatures alone, one file, and nothing pinned to its pages. */
function isPlain(view: DocumentView): boolean {
  const form = dictOf(view, view.catalog, 'AcroForm');
  const known = form?.keys().every((key) => FORM_KEYS.has(key.toString())) ?? true;
  return known && hasOneFile(view) && hasOnlyFields(view, form);
}

/** The snapshot, and no other file that somebody might take for part of what was signed. */
function hasOneFile(view: DocumentView): boolean {
  const files = [...view.objects.values()].filter(
    ({ value }) => value instanceof PDFDict && value.has(PDFName.of('EF')),
  );
  const named = lookUp(view, view.catalog, 'AF');
  return files.length <= 1 && (named === undefined || (named instanceof PDFArray && named.size() <= 1));
}

/** On the pages there are the boxes of the signatures, each on one page, and links; no notes and no other fields. */
function hasOnlyFields(view: DocumentView, form: PDFDict | undefined): boolean {
  const fields = arrayIn(view, form, 'Fields').map(String);
  const boxes = new Set<string>();
  let looked = 0;
  for (const { value } of view.objects.values()) {
    if (!(value instanceof PDFDict) || nameIn(value, 'Type') !== '/Page') continue;
    for (const annotation of arrayIn(view, value, 'Annots')) {
      looked += 1;
      if (looked > MAX_ANNOTATIONS) return false;
      if (subtypeOf(view, annotation) === '/Link') continue;
      // No box stands on two pages, or twice on one.
      if (boxes.has(String(annotation))) return false;
      boxes.add(String(annotation));
    }
  }
  return boxes.size === fields.length && fields.every((field) => boxes.has(field));
}

function subtypeOf(view: DocumentView, annotation: PDFObject): string {
  const value = resolve(view, annotation);
  return value instanceof PDFDict ? nameIn(value, 'Subtype') : '';
}

function arrayIn(view: DocumentView, dict: PDFDict | undefined, key: string): PDFObject[] {
  const value = lookUp(view, dict, key);
  return value instanceof PDFArray ? value.asArray() : [];
}

function nameIn(dict: PDFDict, key: string): string {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.toString() : '';
}

/** The value and everything that stands in it; references are not followed. */
function walk(value: PDFObject, visit: (part: PDFObject) => void): void {
  visit(value);
  if (value instanceof PDFDict) for (const part of value.values()) walk(part, visit);
  else if (value instanceof PDFArray) for (const part of value.asArray()) walk(part, visit);
}
