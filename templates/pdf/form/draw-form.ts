import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { type Between, drawPages, savePages } from '../draw/draw-pages';
import type { PageModel } from '../layout/page-model';
import { DOCUMENT_LANGUAGE } from '../words';
import type { FormField } from './form-field';
import { formMetadata } from './form-metadata';
import { placeFields } from './place-fields';

/** What a form is drawn from: the same JSON has the same file identifier. */
interface FormSource {
  json: string;
  /** The instant that the document says it is from. */
  at: Date;
}

/**
 * A page model with fields to fill in, as a tagged PDF (PDF/UA-1). It is made as PDF/A asks, but does
 * not call itself that: Adobe Reader opens what does read-only, and nobody could write in it.
 * Deterministic: clock and ID come from what is drawn.
 */
export async function drawForm(
  model: PageModel,
  fields: FormField[],
  source: FormSource,
  between?: Between,
): Promise<Uint8Array> {
  const pdf = await drawPages(model, (drawing) => placeFields(drawing, fields, between), null, between);
  describe(pdf, model, source);
  // Nobody signs it.
  return savePages(pdf, { packed: true, pausing: between !== undefined });
}

function describe(pdf: PDFDocument, model: PageModel, source: FormSource): void {
  const { context, catalog } = pdf;
  catalog.set(PDFName.of('Lang'), PDFString.of(DOCUMENT_LANGUAGE[model.language]));
  pdf.setTitle(model.title, { showInWindowTitleBar: true });
  pdf.setAuthor(model.author);
  pdf.setSubject(model.subject);
  pdf.setCreator('Muskat');
  pdf.setProducer('pdf-lib');
  pdf.setCreationDate(source.at);
  pdf.setModificationDate(source.at);
  const id = PDFHexString.of(createHash('sha256').update(source.json).digest('hex').slice(0, 32));
  context.trailerInfo.ID = context.obj([id, id]);
  // For the output intent; that it is PDF/A is not said in what takes the place of its metadata.
  pdf.convertToPDFA({ conformance: '3U' });
  const metadata = context.stream(new TextEncoder().encode(formMetadata(model, source.at)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  const place = catalog.get(PDFName.of('Metadata'));
  if (place instanceof PDFRef) context.assign(place, metadata);
}
