import { PDFDocument, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import { embedFonts } from '../fonts';
import type { PageModel } from '../layout/page-model';
import { PAGE } from '../layout/style';
import type { Picture } from '../picture/picture';
import { describeDocument, type Source } from './metadata';
import { LOGO_RESOURCE, pageOperators } from './operators';
import { writeOutline } from './outline';
import { fontResources, placeSignatureFields } from './signature-fields';
import { StructureWriter } from './structure-tree';

/**
 * Stage two: the page model as a tagged PDF, the one place that draws. Deterministic: clock and ID
 * come from what is drawn. `logo` is the picture that the model has a place for.
 */
export async function drawDocument(
  model: PageModel,
  source: Source,
  logo: Picture | null = null,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(pdf.context, 'MUSKA');
  const structure = new StructureWriter(pdf, model.elements);
  const pages = model.pages.map((content) => {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    const operators = pageOperators(content, fonts, structure.page(page));
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(operators)));
    return page;
  });
  if (model.fields.length > 0) placeSignatureFields(pdf, pages, model.fields, structure, fonts);
  const shared = fontResources(pdf, fonts);
  if (logo) shared.set(PDFName.of('XObject'), pdf.context.obj({ [LOGO_RESOURCE]: embedPicture(pdf, logo) }));
  const resources = pdf.context.register(shared);
  for (const page of pages) page.node.set(PDFName.of('Resources'), resources);
  await fonts.finish();
  structure.finish();
  writeOutline(pdf, model.outline, pages);
  await describeDocument(pdf, model, source);
  return pdf.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    // A pause after each fifty objects takes longer than writing them.
    objectsPerTick: Number.POSITIVE_INFINITY,
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
