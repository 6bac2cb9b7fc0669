import { inflatingPdf } from 'tests/support/documents/inflating-pdf';
import { sign } from '../signed-summary';
import { rawUpdate } from '../tampering';
import type { Trick } from './trick';

const text = (content: string) => Buffer.from(content, 'latin1');

/** A file of objects that hold nothing, as many a revision as said, each revision behind the one before. */
function hollow(
  revisions: number,
  objects: number,
  body: (number: number) => string = () => 'null',
  catalog = '<</Type/Catalog>>',
): Uint8Array {
  let pdf = '%PDF-1.7\n% /ByteRange\n';
  let previous = '';
  for (let revision = 0; revision < revisions; revision++) {
    const first = revision * objects + 1;
    const entries: string[] = [];
    const parts: string[] = [];
    let at = pdf.length;
    for (let number = first; number < first + objects; number++) {
      const part = `${number} 0 obj\n${number === 1 ? catalog : body(number)}\nendobj\n`;
      entries.push(`${String(at).padStart(10, '0')} 00000 n \n`);
      parts.push(part);
      at += part.length;
    }
    const trailer = `<</Size ${first + objects}/Root 1 0 R${previous}>>`;
    pdf += `${parts.join('')}xref\n${first} ${objects}\n${entries.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`;
    previous = `/Prev ${at}`;
  }
  return text(pdf);
}

const MILLION = 1_000_000;
const PAGE = '<</Type/Page/Annots 2 0 R>>';
/** An object more, behind the last signature. */
const withObject =
  (body: () => string): Trick['make'] =>
  ({ rev2 }) =>
    rawUpdate(rev2, [{ number: 9_000, body: body() }]);

/** Made to take all time or memory there is: each is answered as fast as a good file is. */
export const HEAVY_TRICKS: readonly Trick[] = [
  {
    name: 'en million klammer inden i hinanden',
    verdict: 'unreadable',
    reason: null,
    make: () =>
      text(
        `%PDF-1.7\n/ByteRange xref\n0 1\n0000000000 65535 f \ntrailer\n${'['.repeat(1_000_000)}\nstartxref\n20\n%%EOF`,
      ),
  },
  {
    name: 'mange millioner linjeskift i tabellen',
    verdict: 'unreadable',
    reason: 'verify.structure_unreadable',
    make: () =>
      text(`%PDF-1.7\n/ByteRange xref\n0 1${'\n'.repeat(4_000_000)}x\ntrailer\n<<>>\nstartxref\n20\n%%EOF`),
  },
  {
    name: 'tabeller der henviser til hinanden i ring',
    verdict: 'unreadable',
    reason: 'verify.structure_unreadable',
    make: () =>
      text(
        '%PDF-1.7\n/ByteRange [xref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 21>>\nstartxref\n21\n%%EOF',
      ),
  },
  {
    name: 'en side, der pakker sig ud til trehundrede megabyte',
    verdict: 'not-signed',
    reason: null,
    make: () => inflatingPdf(300_000_000),
  },
  {
    name: 'en tabel, der lover fire milliarder objekter',
    verdict: 'unreadable',
    reason: 'verify.structure_unreadable',
    make: () =>
      text(
        '%PDF-1.7\n/ByteRange xref\n0 4294967295\n0000000000 65535 f \ntrailer\n<</Size 4294967295>>\nstartxref\n20\n%%EOF',
      ),
  },
  {
    name: 'tres tusind tomme objekter',
    verdict: 'unreadable',
    reason: 'verify.too_large',
    make: () => hollow(1, 60_000),
  },
  {
    name: 'tres udgaver med hver tusind tomme objekter',
    verdict: 'unreadable',
    reason: 'verify.too_large',
    make: () => hollow(60, 1000),
  },
  {
    name: 'to hundrede udgaver',
    verdict: 'unreadable',
    reason: 'verify.structure_unreadable',
    make: () => hollow(200, 1),
  },
  {
    name: 'en tekst på fire millioner tegn',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    make: withObject(() => `(${'a'.repeat(4 * MILLION)})`),
  },
  {
    name: 'en tekst med en million parenteser, der ikke lukkes',
    verdict: 'altered',
    reason: 'verify.ambiguous_object',
    make: withObject(() => '(a'.repeat(MILLION)),
  },
  {
    name: 'en tekst på fire millioner tegn skrevet i hex',
    verdict: 'altered',
    reason: null,
    make: withObject(() => `<${'61'.repeat(2 * MILLION)}>`),
  },
  {
    name: 'en liste med to hundrede tusind tal',
    verdict: 'unreadable',
    reason: 'verify.too_large',
    make: withObject(() => `[${'0 '.repeat(MILLION / 5)}]`),
  },
  {
    name: 'ordbøger hundredtusind inden i hinanden i et objekt',
    verdict: 'altered',
    reason: 'verify.ambiguous_object',
    make: withObject(() => `${'<</A '.repeat(100_000)}1${'>>'.repeat(100_000)}`),
  },
  {
    name: 'en ordbog med femtentusind nøgler',
    verdict: 'unreadable',
    reason: 'verify.too_large',
    make: withObject(() => `<<${Array.from({ length: 15_000 }, (_, key) => `/K${key} 1`).join(' ')}>>`),
  },
  {
    name: 'to tusind sider, der deler ni tusind noter',
    verdict: 'altered',
    reason: 'verify.active_content',
    make: () => hollow(1, 2000, (number) => (number === 2 ? `[${'9 0 R '.repeat(9000)}]` : PAGE)),
  },
  {
    name: 'et felt nævnt ni tusind gange, i tres udgaver',
    verdict: 'altered',
    reason: 'verify.fields_differ',
    make: () =>
      hollow(
        60,
        3,
        () => '<</FT/Sig/T(a)>>',
        `<</Type/Catalog/AcroForm<</Fields[${'2 0 R '.repeat(9000)}]>>>>`,
      ),
  },
  {
    name: 'en underskrift (CMS) med en halv million tomme led',
    verdict: 'altered',
    reason: 'verify.signature_unreadable',
    make: async ({ rev1, authority }) => {
      const pdf = Buffer.from(await sign(rev1, authority, 'Employee', { room: MILLION + 8 }));
      const from = pdf.indexOf('/Contents <', rev1.length, 'latin1') + '/Contents <'.length;
      // A sequence of so many times NULL.
      return pdf.fill(
        `3083${MILLION.toString(16).padStart(6, '0')}${'0500'.repeat(MILLION / 2)}`,
        from,
        from + 2 * (MILLION + 5),
        'latin1',
      );
    },
  },
  {
    name: 'en strøm, der siger, at den er en terabyte lang',
    verdict: 'altered',
    reason: 'verify.hidden_bytes',
    make: withObject(() => '<< /Length 1099511627776 >>\nstream\nq Q\nendstream'),
  },
  {
    name: 'et objekt, der henviser til sig selv',
    verdict: 'altered',
    reason: 'verify.hidden_object',
    make: withObject(() => '9000 0 R'),
  },
];
