import { type PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef } from 'pdf-lib';
import type { OutlineEntry } from '../layout/page-model';
import { PAGE } from '../layout/style';

/** A bookmark, and those that stand under it. */
type Bookmark = { entry: OutlineEntry; under: Bookmark[] };

/** The bookmarks: one a heading, those of a part's sections under that of the part. */
export function writeOutline(pdf: PDFDocument, entries: OutlineEntry[], pages: PDFPage[]): void {
  const bookmarks: Bookmark[] = [];
  for (const entry of entries) {
    const part = bookmarks.at(-1);
    if (entry.nested && part) part.under.push({ entry, under: [] });
    else bookmarks.push({ entry, under: [] });
  }
  if (bookmarks.length === 0) return;
  const root = pdf.context.nextRef();
  const ends = writeSiblings(pdf, bookmarks, root, pages);
  pdf.context.assign(root, pdf.context.obj({ Type: 'Outlines', ...ends, Count: entries.length }));
  pdf.catalog.set(PDFName.of('Outlines'), root);
}

/** Writes bookmarks that stand beside each other; returns what leads to them from above. */
function writeSiblings(
  pdf: PDFDocument,
  bookmarks: Bookmark[],
  parent: PDFRef,
  pages: PDFPage[],
): { First?: PDFRef; Last?: PDFRef } {
  const { context } = pdf;
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ entry, under }, index) => {
    const [ref, page] = [refs[index], pages[entry.page]];
    if (!ref || !page) return;
    const item = context.obj({
      Title: PDFHexString.fromText(entry.title),
      Parent: parent,
      Dest: [page.ref, 'XYZ', 0, Math.round(PAGE.height - entry.y + 8), null],
      ...(under.length > 0 && { ...writeSiblings(pdf, under, ref, pages), Count: under.length }),
    });
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    if (previous) item.set(PDFName.of('Prev'), previous);
    if (next) item.set(PDFName.of('Next'), next);
    context.assign(ref, item);
  });
  const [First, Last] = [refs[0], refs.at(-1)];
  return First && Last ? { First, Last } : {};
}
