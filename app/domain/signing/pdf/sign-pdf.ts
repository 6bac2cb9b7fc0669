import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { unprintableCharacters } from 'templates/pdf/printable';
import type { Language } from 'templates/pdf/words';
import { Refusal } from '../../errors';
import { RESERVATION_LIMIT } from '../signing.schema';
import { drawAppearance } from './appearance';
import type { OneShotSigner } from './authority';
import { toReason } from './reason';
import { CMS_ROOM, fillPlaceholder, signatureDictionary } from './signature-dictionary';

export interface Signing {
  /** One of the names that `signatoriesOf` gives. */
  field: string;
  signer: OneShotSigner;
  /** The time the signer claims; it has to lie within the usage period of the certificate's key. */
  signedAt: Date;
  /** How the person proved who they are, as a phrase in `language` that follows "bekræftet med". */
  proof: string;
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
  const document = await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
  // Not `forIncrementalUpdate`, which writes the catalog anew every time.
  const snapshot = document.takeSnapshot();
  const { context, catalog } = document;
  const fields = signatureFields(document);
  const { ref, widget, place } = openField(fields, signing.field);

  const certifies = [...fields.values()].every((field) => !isSigned(field));
  const signature = context.register(
    signatureDictionary({
      name: signing.signer.name,
      reason: toReason(signing.reservation, signing.language),
      signedAt: signing.signedAt,
      certifies,
      lock: widget.lookupMaybe(name('Lock'), PDFDict),
      room,
    }),
  );
  widget.set(name('V'), signature);
  widget.set(name('F'), PDFNumber.of(PRINT_AND_LOCKED));
  widget.set(
    name('AP'),
    await drawAppearance(
      document,
      place,
      { ...signing, name: signing.signer.name },
      widget.lookup(name('Rect'), PDFArray).asRectangle(),
    ),
  );
  snapshot.markRefForSave(ref);
  if (certifies) {
    catalog.set(name('Perms'), context.obj({ DocMDP: signature }));
    if (context.trailerInfo.Root instanceof PDFRef) snapshot.markRefForSave(context.trailerInfo.Root);
  }
  const increment = await document.saveIncremental(snapshot, { useObjectStreams: false });
  return fillPlaceholder(pdf, increment, signing.signer, room);
}

interface Field {
  ref: PDFRef;
  widget: PDFDict;
  /** Among the fields of the document, from 0. */
  place: number;
}

const isSigned = ({ widget }: Field) => widget.has(name('V'));

function signatureFields(document: PDFDocument): Map<string, Field> {
  const fields = new Map<string, Field>();
  const form = document.catalog.lookupMaybe(name('AcroForm'), PDFDict);
  for (const ref of form?.lookupMaybe(name('Fields'), PDFArray)?.asArray() ?? []) {
    const widget = document.context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(widget instanceof PDFDict)) continue;
    const title = widget.lookup(name('T'));
    if (title instanceof PDFString && widget.lookup(name('FT')) === name('Sig'))
      fields.set(title.decodeText(), { ref, widget, place: fields.size });
  }
  return fields;
}

function openField(fields: Map<string, Field>, wanted: string): Field {
  const field = fields.get(wanted);
  if (!field) throw new Error(`the document has no field ${wanted} to sign`);
  if (isSigned(field)) throw new Refusal('conflict', 'signing.already_signed');
  // Between two, the employee's signature locks the whole document: the leader could not sign after it.
  const locksAll = field.widget.lookupMaybe(name('Lock'), PDFDict)?.lookup(name('Action')) === name('All');
  if (locksAll && [...fields.values()].some((other) => other !== field && !isSigned(other)))
    throw new Refusal('conflict', 'signing.leader_first');
  return field;
}

function assertDrawable(signing: Signing): void {
  const { reservation, proof, signer } = signing;
  if (reservation && reservation.length > RESERVATION_LIMIT)
    throw new Refusal('invalid', 'signing.reservation_too_long', { limit: RESERVATION_LIMIT });
  const characters = unprintableCharacters([reservation ?? '', proof, signer.name].join('\n'));
  if (characters.length > 0)
    throw new Refusal('invalid', 'signing.unprintable', { characters: characters.join(' ') });
}
