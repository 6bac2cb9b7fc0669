import { type PDFContext, type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { EmbeddedFonts } from '../fonts';
import type { SignatureFieldBox } from '../layout/page-model';
import { baselineIn, PAGE, TEXT } from '../layout/style';
import type { Drawing } from './drawing';
import { markOperators } from './operators';

const PRINT = 4;
const SIGNATURES_EXIST_AND_APPEND_ONLY = 3;

/**
 * Places the empty signature fields. They are there from the start: a field that is added after a
 * certifying signature is a change that readers judge differently.
 */
export function placeSignatureFields(
  { pdf, pages, structure, fonts }: Drawing,
  boxes: SignatureFieldBox[],
): void {
  if (boxes.length === 0) return;
  const { context } = pdf;
  const fields = boxes.map((box) => {
    const page = pages[box.page];
    if (!page) throw new Error(`no page ${box.page} for field ${box.name}`);
    const bottom = PAGE.height - box.y - box.height;
    const ref = context.nextRef();
    const widget = context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(box.name),
      TU: PDFHexString.fromText(box.label),
      Rect: [box.x, bottom, box.x + box.width, bottom + box.height],
      F: PRINT,
      P: page.ref,
      AP: { N: context.register(placeholder(pdf, box, fonts)) },
    });
    const lock = lockDictionary(pdf, box);
    if (lock) widget.set(PDFName.of('Lock'), context.register(lock));
    context.assign(ref, widget);
    structure.annotation(page, ref, widget, box.element);
    page.node.addAnnot(ref);
    return ref;
  });
  const form = context.obj({ Fields: fields, SigFlags: SIGNATURES_EXIST_AND_APPEND_ONLY });
  pdf.catalog.set(PDFName.of('AcroForm'), context.register(form));
}

/** ISO 32000-1, table 233; /P, which is from PDF 2.0, says that nothing at all may follow. */
function lockDictionary({ context }: PDFDocument, { lock, name }: SignatureFieldBox): PDFDict | null {
  if (lock === null) return null;
  return lock === 'all'
    ? context.obj({ Type: 'SigFieldLock', Action: 'All', P: 1 })
    : context.obj({ Type: 'SigFieldLock', Action: 'Include', Fields: [PDFString.of(name)] });
}

function placeholder(pdf: PDFDocument, box: SignatureFieldBox, fonts: EmbeddedFonts) {
  const style = TEXT.note;
  const operators = markOperators(
    {
      kind: 'text',
      tag: 'layout',
      x: 0,
      y: baselineIn(style) + 4,
      text: box.placeholder,
      font: style.font,
      size: style.size,
      ink: style.ink,
    },
    fonts,
    box.height,
  );
  return pdf.context.flateStream(operators, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, box.width, box.height],
    Resources: fontResources(pdf, fonts),
  });
}

/** The /Resources of whatever is drawn with these fonts, as far as they have been used. */
export function fontResources({ context }: { context: PDFContext }, fonts: EmbeddedFonts): PDFDict {
  return context.obj({ Font: Object.fromEntries(fonts.used()) });
}
