import { PDFHexString, PDFName, type PDFObject, type PDFRef, PDFString } from 'pdf-lib';
import type { Between } from '../draw/draw-pages';
import type { Drawing } from '../draw/drawing';
import { INKS, PAGE } from '../layout/style';
import { FieldAppearances } from './field-appearances';
import { embedFieldFont, FIELD_FONT } from './field-font';
import type { FieldPlace, FormField, TickField, TickOption, WritingField } from './form-field';

const PRINT = 4;
const MULTILINE = 1 << 12;
/** What does not fit is not taken: text that scrolls out of sight would be missing on paper. */
const DO_NOT_SCROLL = 1 << 23;
const RADIO = 1 << 15;
/** For a program that draws the box anew, which it does around a border: the cross of the usual symbols. */
const CROSS_MARK = '8';
const OFF = PDFName.of('Off');
const TYPED = `/${FIELD_FONT} 10 Tf ${INKS.text.join(' ')} rg`;
/** After so many, others get their turn where somebody places thousands. */
const FIELDS_AT_ONCE = 100;

type Entries = Record<string, PDFObject | string | number>;

/**
 * Places the fields in reading order, which is also the order one tabs through them. Each has its own
 * appearance: no program has to make one up before somebody writes.
 */
export async function placeFields(
  canvas: Drawing,
  fields: FormField[],
  between: Between = () => Promise.resolve(),
): Promise<void> {
  const { context, catalog } = canvas.pdf;
  const font = embedFieldFont(canvas.pdf);
  const appearances = new FieldAppearances(canvas.pdf, canvas.fonts, font);
  const refs: PDFRef[] = [];
  for (const field of fields) {
    const ref =
      field.kind === 'writing'
        ? placeWriting(canvas, appearances, field)
        : placeTicks(canvas, appearances, field);
    if (refs.push(ref) % FIELDS_AT_ONCE === 0) await between();
  }
  const form = context.obj({
    Fields: refs,
    DR: { Font: { [FIELD_FONT]: font } },
    DA: PDFString.of(TYPED),
  });
  catalog.set(PDFName.of('AcroForm'), context.register(form));
}

function placeWriting(canvas: Drawing, appearances: FieldAppearances, field: WritingField): PDFRef {
  return addWidget(canvas, field.place, {
    FT: 'Tx',
    T: PDFString.of(field.name),
    TU: PDFHexString.fromText(field.label),
    Ff: DO_NOT_SCROLL | (field.multiline ? MULTILINE : 0),
    DA: PDFString.of(TYPED),
    AP: canvas.pdf.context.obj({ N: appearances.empty(field) }),
  });
}

function placeTicks(canvas: Drawing, appearances: FieldAppearances, field: TickField): PDFRef {
  const { context } = canvas.pdf;
  const ticked = field.options.find((option) => option.ticked);
  const value = ticked ? PDFName.of(ticked.value) : OFF;
  const own = { FT: 'Btn', T: PDFString.of(field.name), V: value };
  const [only] = field.options;
  // A box by itself is a field and its widget in one.
  if (field.kind === 'mark' && only) return placeBox(canvas, appearances, only, own);
  const parent = context.nextRef();
  const boxes = field.options.map((option) => placeBox(canvas, appearances, option, { Parent: parent }));
  const group = { ...own, TU: PDFHexString.fromText(field.label), Ff: RADIO, Kids: boxes };
  context.assign(parent, context.obj(group));
  return parent;
}

function placeBox(canvas: Drawing, appearances: FieldAppearances, option: TickOption, more: Entries): PDFRef {
  const { context } = canvas.pdf;
  const { on, off } = appearances.box(option);
  const states = context.obj({ Off: off });
  states.set(PDFName.of(option.value), on);
  return addWidget(canvas, option.place, {
    ...more,
    TU: PDFHexString.fromText(option.label),
    AS: option.ticked ? PDFName.of(option.value) : OFF,
    AP: context.obj({ N: states }),
    MK: context.obj({ CA: PDFString.of(CROSS_MARK), BC: [...INKS.muted] }),
    BS: context.obj({ W: 0.7, S: 'S' }),
  });
}

function addWidget({ pdf, pages, structure }: Drawing, place: FieldPlace, more: Entries): PDFRef {
  const page = pages[place.page];
  if (!page) throw new Error(`no page ${place.page} for a field`);
  const ref = pdf.context.nextRef();
  const bottom = PAGE.height - place.y - place.height;
  const widget = pdf.context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    ...more,
    Rect: [place.x, bottom, place.x + place.width, bottom + place.height].map(hundredths),
    F: PRINT,
    P: page.ref,
  });
  pdf.context.assign(ref, widget);
  structure.annotation(page, ref, widget, place.element);
  page.node.addAnnot(ref);
  return ref;
}

function hundredths(length: number): number {
  return Math.round(length * 100) / 100;
}
