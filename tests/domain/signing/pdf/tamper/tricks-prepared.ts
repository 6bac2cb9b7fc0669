import { deflateSync } from 'node:zlib';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef, PDFString } from 'pdf-lib';
import { type SignedSummary, sign } from '../signed-summary';
import { changedAndSigned, drawOverFirstPage, fieldOf, prepared, replaced } from '../tampering';
import type { Trick } from './trick';

const name = PDFName.of;

/** Written into the file before anybody signed, and signed by both: every byte is as it was signed. */
const beforehand =
  (change: (document: PDFDocument) => void): Trick['make'] =>
  async (signed) =>
    signedByBoth(signed, await prepared(signed.rev0, change));

async function signedByBoth({ authority }: SignedSummary, frozen: Uint8Array): Promise<Uint8Array> {
  return sign(await sign(frozen, authority, 'Leader'), authority, 'Employee');
}

/** In the very update that signs: somebody with a certificate of their own and a program of their own. */
const whileSigning =
  (change: Parameters<typeof changedAndSigned>[1]): Trick['make'] =>
  ({ rev1, authority }) =>
    changedAndSigned(rev1, change, () => sign(rev1, authority, 'Employee'));

const embeddedFile = (document: PDFDocument): PDFRef => {
  const file = document.context.lookup(document.catalog.lookup(name('AF'), PDFArray).get(0), PDFDict);
  const ref = file.lookup(name('EF'), PDFDict).get(name('F'));
  if (!(ref instanceof PDFRef)) throw new Error('no attachment');
  return ref;
};

/** What the trick alone decides: the cryptography has nothing against the file. */
export const PREPARED_TRICKS: readonly Trick[] = [
  {
    name: 'en side malet over i den samme opdatering, som skriver under',
    published: 'Shadow: Hide',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: whileSigning(drawOverFirstPage),
  },
  {
    name: 'boksen gjort større i den samme opdatering, som skriver under',
    published: 'EPA',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: whileSigning((document, save) => {
      const field = fieldOf(document, 'Employee');
      field.dict.set(name('Rect'), document.context.obj([0, 0, 500, 800]));
      save(field.ref);
    }),
  },
  {
    name: 'et objekt, som intet fører til, i den samme opdatering, som skriver under',
    published: 'Shadow: Hide-and-Replace',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    alone: true,
    make: whileSigning((document) => {
      document.context.register(document.context.obj({ Note: PDFString.of('gemt') }));
    }),
  },
  {
    name: 'objekter pakket i et objekt (ObjStm)',
    published: 'Shadow: Hide-and-Replace',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    alone: true,
    make: async (signed) => {
      // The library leaves such an object out as it writes: it gets its name afterwards.
      const packed = await prepared(signed.rev0, ({ context }) => {
        context.register(context.stream('9000 0 << /Nothing true >>', { Type: 'ObjSt_', N: 1, First: 7 }));
      });
      return signedByBoth(signed, replaced(packed, '/ObjSt_', '/ObjStm'));
    },
  },
  {
    name: 'et objekt gemt i en strøm for programmer, der leder',
    published: 'Shadow: Hide-and-Replace',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    alone: true,
    make: beforehand(({ context }) => {
      context.register(context.stream('\n3 0 obj\n<< /Type /Page >>\nendobj\n'));
    }),
  },
  {
    name: 'et nummer, som intet objekt har endnu',
    published: 'Shadow: Replace',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    alone: true,
    make: beforehand(({ catalog }) => catalog.set(name('Next'), PDFRef.of(9000))),
  },
  {
    name: 'en handling stavet med småt (/openaction)',
    verdict: 'altered',
    reason: 'verify.active_content',
    alone: true,
    make: beforehand(({ catalog, context }) =>
      catalog.set(name('openaction'), context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
    ),
  },
  {
    name: 'en bombe som vedhæftet øjebliksbillede (JSON)',
    verdict: 'unreadable',
    reason: 'verify.no_summary_inside',
    alone: true,
    make: beforehand((document) => {
      const { context } = document;
      const blanks = deflateSync(Buffer.alloc(50_000_000, ' '), { level: 1 });
      const bomb = context.stream(blanks, { Type: 'EmbeddedFile', Filter: 'FlateDecode' });
      context.assign(embeddedFile(document), bomb);
    }),
  },
  {
    name: 'vedhæftninger, der henviser til sig selv i ring',
    verdict: 'unreadable',
    reason: 'verify.no_summary_inside',
    alone: true,
    make: beforehand(({ catalog, context }) => {
      const ring = context.nextRef();
      context.assign(ring, context.obj([ring]));
      catalog.set(name('AF'), ring);
    }),
  },
  {
    name: 'ni tusind felter, og lige så mange bokse i omvendt orden',
    verdict: 'not-signed',
    reason: 'verify.no_signature',
    make: ({ rev0 }) =>
      prepared(rev0, (document) => {
        const { context, catalog } = document;
        const refs = Array.from({ length: 9000 }, (_, number) => PDFRef.of(number + 1));
        catalog.lookup(name('AcroForm'), PDFDict).set(name('Fields'), context.obj(refs));
        document.getPage(0).node.set(name('Annots'), context.obj([...refs].reverse()));
      }),
  },
];
