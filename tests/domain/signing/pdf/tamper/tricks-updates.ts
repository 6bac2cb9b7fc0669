import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import { certificateFor, sign } from '../signed-summary';
import { drawOverFirstPage, fieldOf, rawUpdate, updated } from '../tampering';
import type { Trick } from './trick';

const name = PDFName.of;
type Change = (document: PDFDocument, save: (ref: PDFRef) => void) => void;

/** An update of its own behind the last signature. */
const after =
  (change: Change): Trick['make'] =>
  ({ rev2 }) =>
    updated(rev2, change);
/** An update of its own between the two signatures: the employee signs what somebody has changed. */
const between =
  (change: Change): Trick['make'] =>
  async ({ rev1, authority }) =>
    sign(await updated(rev1, change), authority, 'Employee');

const catalogWith =
  (key: string, value: (document: PDFDocument) => PDFDict | PDFArray): Change =>
  (document, save) => {
    document.catalog.set(name(key), value(document));
    const { Root } = document.context.trailerInfo;
    if (Root instanceof PDFRef) save(Root);
  };

const pageWith =
  (annotation: (document: PDFDocument) => PDFDict): Change =>
  (document, save) => {
    const page = document.getPage(0);
    const annots = page.node.lookupMaybe(name('Annots'), PDFArray) ?? document.context.obj([]);
    annots.push(document.context.register(annotation(document)));
    page.node.set(name('Annots'), annots);
    save(page.ref);
  };

const script = (document: PDFDocument) =>
  document.context.obj({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') });

/** What is put behind a signature, or between two, in the form that programs write. */
export const UPDATE_TRICKS: readonly Trick[] = [
  {
    name: 'en side malet over efter den sidste underskrift',
    published: 'ISA; Shadow: Replace',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: after(drawOverFirstPage),
  },
  {
    name: 'en side malet over mellem de to underskrifter',
    published: 'Shadow: Hide',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: between(drawOverFirstPage),
  },
  {
    name: 'den sidste underskrift taget ud igen',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: after((document, save) => {
      const field = fieldOf(document, 'Employee');
      field.dict.delete(name('V'));
      save(field.ref);
    }),
  },
  {
    name: 'et script, der kører ved åbning',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: after(catalogWith('OpenAction', script)),
  },
  {
    name: 'handlinger på dokumentet (AA), lagt ind mellem underskrifterne',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: between(catalogWith('AA', (document) => document.context.obj({ WC: script(document) }))),
  },
  {
    name: 'lag, der kan slås til og fra',
    published: 'Shadow: Hide-and-Replace',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: between(catalogWith('OCProperties', (document) => document.context.obj({ OCGs: [], D: {} }))),
  },
  {
    name: 'en note oven på teksten',
    published: 'EAA',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: between(
      pageWith((document) =>
        document.context.obj({ Type: 'Annot', Subtype: 'FreeText', Rect: [50, 600, 450, 660], F: 4 }),
      ),
    ),
  },
  {
    name: 'et felt mere, der dækker teksten',
    published: 'SSA',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: after((document, save) => {
      const copy = fieldOf(document, 'Employee').dict.clone(document.context);
      copy.set(name('T'), PDFString.of('Extra'));
      const form = document.catalog.get(name('AcroForm'));
      document.catalog
        .lookup(name('AcroForm'), PDFDict)
        .lookup(name('Fields'), PDFArray)
        .push(document.context.register(copy));
      if (form instanceof PDFRef) save(form);
    }),
  },
  {
    name: 'et link lagt ind mellem underskrifterne',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: between(
      pageWith((document) =>
        document.context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [50, 50, 90, 90],
          A: { S: 'URI', URI: PDFString.of('https://example.org') },
        }),
      ),
    ),
  },
  {
    name: 'det vedhæftede øjebliksbillede (JSON) skiftet ud',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: after((document, save) => {
      const file = document.context.lookup(document.catalog.lookup(name('AF'), PDFArray).get(0), PDFDict);
      const stream = document.context.flateStream('{}', { Type: 'EmbeddedFile' });
      const ref = file.lookup(name('EF'), PDFDict).get(name('F'));
      if (!(ref instanceof PDFRef)) throw new Error('no attachment');
      document.context.assign(ref, stream);
      save(ref);
    }),
  },
  {
    name: 'en fil mere vedhæftet',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: after(
      catalogWith('AF', (document) =>
        document.context.obj([document.context.obj({ Type: 'Filespec', F: PDFString.of('a'), EF: {} })]),
      ),
    ),
  },
  {
    name: 'XFA-formular lagt oven på',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: between((document, save) => {
      const form = document.catalog.get(name('AcroForm'));
      document.catalog.lookup(name('AcroForm'), PDFDict).set(name('XFA'), document.context.obj([]));
      if (form instanceof PDFRef) save(form);
    }),
  },
  {
    name: 'boksen flyttet ud over teksten',
    published: 'EPA',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: between((document, save) => {
      const field = fieldOf(document, 'Employee');
      field.dict.set(name('Rect'), document.context.obj([0, 0, 500, 800]));
      save(field.ref);
    }),
  },
  {
    name: 'en underskrift, der ikke vises',
    verdict: 'altered',
    reason: 'verify.object_changed',
    make: after((document, save) => {
      const field = fieldOf(document, 'Employee');
      field.dict.set(name('F'), PDFNumber.of(2));
      save(field.ref);
    }),
  },
  {
    name: 'et nyt objekt, som intet fører til',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    make: ({ rev2 }) => rawUpdate(rev2, [{ number: 9_000, body: '<< /Nothing true >>' }]),
  },
  {
    name: 'den samme nøgle to gange',
    verdict: 'altered',
    reason: 'verify.ambiguous_object',
    make: ({ rev2 }) => rawUpdate(rev2, [{ number: 9_000, body: '<< /Rect [0 0 1 1] /Rect [0 0 9 9] >>' }]),
  },
  {
    name: 'en nøgle stavet på en anden måde (/#52ect)',
    verdict: 'altered',
    reason: 'verify.ambiguous_object',
    make: ({ rev2 }) => rawUpdate(rev2, [{ number: 9_000, body: '<< /#52ect [0 0 1 1] >>' }]),
  },
  {
    name: 'en tabel mere for nyere læsere (XRefStm)',
    verdict: 'unreadable',
    reason: 'verify.structure_unreadable',
    make: ({ rev2 }) => rawUpdate(rev2, [{ number: 9_000, body: 'null' }], '/XRefStm 20 '),
  },
  {
    name: 'skrevet om af et andet program',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: async ({ rev2 }) => {
      const document = await PDFDocument.load(rev2, { updateMetadata: false });
      return document.save({ useObjectStreams: false, updateFieldAppearances: false });
    },
  },
  {
    name: 'skrevet om med pakkede objekter',
    verdict: 'unreadable',
    reason: null,
    make: async ({ rev2 }) => {
      const document = await PDFDocument.load(rev2, { updateMetadata: false });
      return document.save({ useObjectStreams: true, updateFieldAppearances: false });
    },
  },
  {
    name: 'skrevet under af en anden med samme navn',
    verdict: 'altered',
    reason: 'verify.signer_is_not_the_party',
    make: async ({ rev1, authority }) => {
      const party = { personId: 'person-99', name: 'Bodil Østergård-Nygård' };
      return sign(rev1, authority, 'Employee', { signer: await certificateFor(authority, party) });
    },
  },
  {
    name: 'skrevet under uden for nøglens ti minutter',
    verdict: 'altered',
    reason: 'verify.certificate_not_valid_then',
    make: ({ rev1, authority }) =>
      sign(rev1, authority, 'Employee', { signedAt: new Date(Date.now() + 3_600_000) }),
  },
];
