import { PDFDocument, PDFName, type PDFPage, PDFRawStream, type PDFRef } from 'pdf-lib';
import { embedFonts } from '../fonts';
import type { PageModel } from '../layout/page-model';
import { PAGE } from '../layout/style';
import type { Picture } from '../picture/picture';
import type { Drawing } from './drawing';
import { LOGO_RESOURCE, pageOperators } from './operators';
import { writeOutline } from './outline';
import { fontResources } from './signature-fields';
import { StructureWriter } from './structure-tree';

/** What whoever draws hundreds of pages does every now and then: lets others have their turn. */
export type Between = () => Promise<unknown>;
const nothing: Between = () => Promise.resolve();
const PAGES_AT_ONCE = 20;

/**
 * The pages of a model as a tagged PDF, with their fonts and bookmarks; it lacks only what describes it.
 * @param place puts the fields on the pages
 * @param logo the picture that the model has a place for
 * @param between awaited after every few pages
 */
export async function drawPages(
  model: PageModel,
  place: (drawing: Drawing) => void | Promise<void>,
  logo: Picture | null = null,
  between: Between = nothing,
): Promise<PDFDocument> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(pdf.context, 'MUSKA');
  const structure = new StructureWriter(pdf, model.elements);
  const pages: PDFPage[] = [];
  for (const content of model.pages) {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    const operators = pageOperators(content, fonts, structure.page(page));
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(operators)));
    if (pages.push(page) % PAGES_AT_ONCE === 0) await between();
  }
  await place({ pdf, pages, structure, fonts });
  const shared = fontResources(pdf, fonts);
  if (logo) shared.set(PDFName.of('XObject'), pdf.context.obj({ [LOGO_RESOURCE]: embedPicture(pdf, logo) }));
  const resources = pdf.context.register(shared);
  for (const page of pages) page.node.set(PDFName.of('Resources'), resources);
  await fonts.finish();
  structure.finish();
  writeOutline(pdf, model.outline, pages);
  return pdf;
}

/**
 * @param packed many small objects in one: what is signed more than once cannot have that
 * @param pausing others get their turn while thousands of objects are written
 */
export function savePages(
  pdf: PDFDocument,
  { packed, pausing = false }: { packed: boolean; pausing?: boolean },
): Promise<Uint8Array> {
  return pdf.save({
    useObjectStreams: packed,
    updateFieldAppearances: false,
    addDefaultPage: false,
    // A pause after each fifty objects takes longer than writing them.
    objectsPerTick: pausing ? 1_000 : Number.POSITIVE_INFINITY,
  });
}

function embedPicture({ context }: PDFDocument, { width, height, colours, filter, bytes }: Picture): PDFRef {
  const dict = context.obj({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colours,
    BitsPerComponent: 8,
    Filter: filter,
    Length: bytes.length,
  });
  return context.register(PDFRawStream.of(dict, bytes));
}
