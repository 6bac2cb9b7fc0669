import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { sharedResource } from 'templates/pdf/fonts';
import { unprintableCharacters } from 'templates/pdf/printable';
import type { Language } from 'templates/pdf/words';
import { Refusal } from '../../errors';
import { RESERVATION_LIMIT } from '../signing.schema';
import { drawAppearance } from './appearance';
import type { OneShotSigner } from './authority';
import { toReason } from './reason';
import { CMS_ROOM, fillPlaceholder, signatureDictionary } from './signature-dictionary';
import { elementsOf, openDocument, type StoredDocument } from './stored-document';
import { newIncrement, writeIncrement } from './write-increment';

export interface Signing {
  /** One of the names that `signatoriesOf` gives. */
  field: string;
  signer: OneShotSigner;
  /** The time the signer claims; it has to lie within the usage period of the certificate's key. */
  signedAt: Date;
  /** How the person proved who they are, as a phrase in `language` that follows "bekræftet med". */
  proof: string;
  /** The level of assurance of the login that the person proved it with; null or absent where there is none. */
  assurance?: string | null;
  /** At most `RESERVATION_LIMIT` characters; null: signed without reservation. */
  reservation: string | null;
  language: Language;
  /** Bytes reserved for the CMS; ask for more where a timestamp is to go in. 3,072 where absent. */
  room?: number;
}

const name = PDFName.of;
const PRINT_AND_LOCKED = 132;

/**
 * Signs one of the fields as an incremental update (PAdES B-B): every byte of `pdf` stays as it is.
 * Whoever signs first certifies the document (DocMDP: only signing may follow); each signature
 * enforces the lock of its field. A field that locks all of them is signed last.
 * @throws Refusal `signing.already_signed`, `signing.leader_first`, `signing.reservation_too_long`,
 *   `signing.unprintable` (with the characters); Error for a document that lacks the field
 */
export async function signPdf(pdf: Uint8Array, signing: Signing): Promise<Uint8Array> {
  assertDrawable(signing);
  const room = signing.room ?? CMS_ROOM;
  const document = openDocument(pdf);
  const fields = signatureFields(document);
  const { ref, widget, place } = openField(document, fields, signing.field);

  const certifies = [...fields.values()].every((field) => !isSigned(field));
  const increment = newIncrement(document);
  const signature = increment.register(
    signatureDictionary({
      name: signing.signer.name,
      reason: toReason(signing.reservation, signing.language, signing.assurance),
      signedAt: signing.signedAt,
      certifies,
      lock: document.dictOf(widget.get(name('Lock'))),
      room,
    }),
  );
  widget.set(
    name('AP'),
    await drawAppearance(
      increment,
      place,
      { ...signing, name: signing.signer.name },
      sizeOf(widget),
      fontsOf(document, widget),
    ),
  );
  widget.set(name('V'), signature);
  widget.set(name('F'), PDFNumber.of(PRINT_AND_LOCKED));
  increment.assign(ref, widget);
  if (certifies) {
    document.catalog.set(name('Perms'), increment.obj({ DocMDP: signature }));
    increment.assign(document.catalogRef, document.catalog);
  }
  return fillPlaceholder(pdf, writeIncrement(document, increment, pdf.length), signing.signer, room);
}

interface Field {
  ref: PDFRef;
  widget: PDFDict;
  /** Among the fields of the document, from 0. */
  place: number;
}

const isSigned = ({ widget }: Field) => widget.has(name('V'));

function signatureFields(document: StoredDocument): Map<string, Field> {
  const fields = new Map<string, Field>();
  const form = document.dictOf(document.catalog.get(name('AcroForm')));
  for (const ref of elementsOf(document.resolve(form?.get(name('Fields'))))) {
    const widget = document.dictOf(ref);
    if (!(ref instanceof PDFRef) || !widget) continue;
    const title = widget.get(name('T'));
    if (title instanceof PDFString && widget.get(name('FT')) === name('Sig'))
      fields.set(title.decodeText(), { ref, widget, place: fields.size });
  }
  return fields;
}

function openField(document: StoredDocument, fields: Map<string, Field>, wanted: string): Field {
  const field = fields.get(wanted);
  if (!field) throw new Error(`the document has no field ${wanted} to sign`);
  if (isSigned(field)) throw new Refusal('conflict', 'signing.already_signed');
  // Between two, the employee's signature locks the whole document: the leader could not sign after it.
  const lock = document.dictOf(field.widget.get(name('Lock')));
  const locksAll = lock?.get(name('Action')) === name('All');
  if (locksAll && [...fields.values()].some((other) => other !== field && !isSigned(other)))
    throw new Refusal('conflict', 'signing.leader_first');
  return field;
}

function sizeOf(widget: PDFDict): { width: number; height: number } {
  const rectangle = widget.get(name('Rect'));
  if (!(rectangle instanceof PDFArray)) throw new Error('the field has no place on the page');
  return rectangle.asRectangle();
}

/** The fonts that the empty box is drawn with, as far as what fills it can be drawn with them. */
function fontsOf(document: StoredDocument, widget: PDFDict): Map<string, PDFRef> {
  const drawn = document.dictOf(document.dictOf(widget.get(name('AP')))?.get(name('N')));
  const fonts = document.dictOf(document.dictOf(drawn?.get(name('Resources')))?.get(name('Font')));
  return new Map(
    (fonts?.entries() ?? []).flatMap(([, ref]) => {
      const called = document.dictOf(ref)?.get(name('BaseFont'));
      const resource = called instanceof PDFName ? sharedResource(called.decodeText()) : null;
      return ref instanceof PDFRef && resource ? [[resource, ref] as const] : [];
    }),
  );
}

function assertDrawable(signing: Signing): void {
  const { reservation, proof, signer } = signing;
  if (reservation && reservation.length > RESERVATION_LIMIT)
    throw new Refusal('invalid', 'signing.reservation_too_long', { limit: RESERVATION_LIMIT });
  const characters = unprintableCharacters([reservation ?? '', proof, signer.name].join('\n'));
  if (characters.length > 0)
    throw new Refusal('invalid', 'signing.unprintable', { characters: characters.join(' ') });
}
