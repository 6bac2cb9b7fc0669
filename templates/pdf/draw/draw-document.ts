import { PDFDocument, PDFName } from 'pdf-lib';
import { embedFonts } from '../fonts';
import type { PageModel } from '../layout/page-model';
import { PAGE } from '../layout/style';
import { describeDocument, type Source, writeOutline } from './metadata';
import { pageOperators } from './operators';
import { fontResources, placeSignatureFields } from './signature-fields';
import { StructureWriter } from './structure-tree';

/**
 * Stage two: the page model as a tagged PDF, the one place that draws. Deterministic: clock and ID
 * come from what is drawn.
 */
export async function drawDocument(model: PageModel, source: Source): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const fonts = await embedFonts(pdf, 'MUSKA', ['regular', 'semibold', 'italic']);
  const structure = new StructureWriter(pdf, model.elements);
  const pages = model.pages.map((content) => {
    const page = pdf.addPage([PAGE.width, PAGE.height]);
    const operators = pageOperators(content, fonts, structure.page(page));
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(operators)));
    return page;
  });
  if (model.fields.length > 0) placeSignatureFields(pdf, pages, model.fields, structure, fonts);
  const resources = pdf.context.register(fontResources(pdf, fonts));
  for (const page of pages) page.node.set(PDFName.of('Resources'), resources);
  structure.finish();
  writeOutline(pdf, model.outline, pages);
  await describeDocument(pdf, model, source);
  return pdf.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false });
}
