import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFName, PDFRef } from 'pdf-lib';
import { StoredSummarySchema, type Summary } from 'templates/summary.schema';
import { type DocumentView, dictOf, lookUp, resolve } from './document-view';

const MAX_SNAPSHOT = 4 * 1024 * 1024;

/** The snapshot that was attached when the document was frozen, in whichever format; null where there is none that can be read. */
export function embeddedSummary(view: DocumentView): Summary | null {
  const files = lookUp(view, view.catalog, 'AF');
  if (!(files instanceof PDFArray)) return null;
  // One, and no array without end of references to the same: each is unpacked.
  for (const entry of files.asArray().slice(0, 1)) {
    const file = resolve(view, entry);
    const ref = file instanceof PDFDict ? dictOf(view, file, 'EF')?.get(PDFName.of('F')) : undefined;
    const object = ref instanceof PDFRef ? view.objects.get(ref.objectNumber) : undefined;
    const summary = object?.stream ? parseSnapshot(object.stream) : null;
    if (summary) return summary;
  }
  return null;
}

function parseSnapshot(stream: Uint8Array): Summary | null {
  try {
    // The limit keeps a small file from unpacking into all memory there is.
    const json = inflateSync(stream, { maxOutputLength: MAX_SNAPSHOT }).toString('utf8');
    return StoredSummarySchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
