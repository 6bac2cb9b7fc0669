import { type SignedSummary, signedSummary } from '../signed-summary';
import { flipped, rawUpdate } from '../tampering';
import type { Trick } from './trick';

const find = (pdf: Uint8Array, text: string, after = 0) => Buffer.from(pdf).indexOf(text, after, 'latin1');
const text = (content: string) => Buffer.from(content, 'latin1');

/** The same talk, signed where another authority of the same name issues the certificates. */
let strange: Promise<SignedSummary> | undefined;
function stranger(): Promise<SignedSummary> {
  strange ??= signedSummary();
  return strange;
}

/** A copy in which the byte range of the last signature says something else, as long as before. */
function withRange(pdf: Uint8Array, change: (numbers: number[]) => number[]): Uint8Array {
  const at = Buffer.from(pdf).lastIndexOf('/ByteRange [', undefined, 'latin1') + '/ByteRange ['.length;
  const end = find(pdf, ']', at);
  const numbers = Buffer.from(pdf.subarray(at, end)).toString('latin1').trim().split(/\s+/).map(Number);
  const copy = Buffer.from(pdf);
  copy.write(
    change(numbers)
      .join(' ')
      .padEnd(end - at)
      .slice(0, end - at),
    at,
    'latin1',
  );
  return copy;
}

/** What is done to the bytes, without a thought for what they mean. */
export const BYTE_TRICKS: readonly Trick[] = [
  {
    name: 'én byte i teksten på en side',
    verdict: 'altered',
    reason: 'verify.signed_bytes_changed',
    make: ({ rev2 }) => flipped(rev2, find(rev2, 'stream\n') + 60),
  },
  {
    name: 'én byte i selve underskriften (CMS)',
    verdict: 'altered',
    reason: null,
    make: ({ rev1, rev2 }) => flipped(rev2, find(rev2, '/Contents <', rev1.length) + 400),
  },
  {
    name: 'bytes gemt i pladsen efter underskriften',
    verdict: 'altered',
    reason: 'verify.hidden_bytes',
    make: ({ rev1, rev2 }) => {
      const copy = Buffer.from(rev2);
      const gap = find(rev2, '/Contents <', rev1.length);
      copy.write('deadbeef', find(rev2, '>', gap) - 16, 'latin1');
      return copy;
    },
  },
  {
    name: 'en kommentar efter den sidste underskrift',
    verdict: 'altered',
    reason: 'verify.bytes_after_last_signature',
    make: ({ rev2 }) => Buffer.concat([rev2, text('\n% en kommentar\n')]),
  },
  {
    name: 'et linjeskift efter den sidste underskrift',
    verdict: 'altered',
    reason: 'verify.bytes_after_last_signature',
    make: ({ rev2 }) => Buffer.concat([rev2, text('\n')]),
  },
  {
    name: 'noget foran filen',
    verdict: 'unreadable',
    reason: 'verify.not_a_pdf',
    make: ({ rev2 }) => Buffer.concat([text('hej\n'), rev2]),
  },
  {
    name: 'den sidste underskrift skåret af',
    verdict: 'incomplete',
    reason: 'verify.employee_has_not_signed',
    make: ({ rev1, rev2 }) => rev2.subarray(0, rev1.length),
  },
  {
    name: 'begge underskrifter skåret af',
    verdict: 'not-signed',
    reason: 'verify.no_signature',
    make: ({ rev0, rev2 }) => rev2.subarray(0, rev0.length),
  },
  {
    name: 'skåret over midt i den sidste underskrift',
    verdict: 'altered',
    reason: 'verify.bytes_after_last_signature',
    make: ({ rev1, rev2 }) => rev2.subarray(0, rev1.length + 4000),
  },
  {
    name: 'to filer sat sammen: den samme to gange',
    verdict: 'altered',
    reason: 'verify.bytes_after_last_signature',
    make: ({ rev2 }) => Buffer.concat([rev2, rev2]),
  },
  {
    name: 'to filer sat sammen: en anden god fil foran',
    verdict: 'altered',
    reason: null,
    make: async ({ rev2 }) => Buffer.concat([(await stranger()).rev2, rev2]),
  },
  {
    name: 'to filer sat sammen: en anden god fil bagefter',
    verdict: 'altered',
    reason: null,
    make: async ({ rev2 }) => Buffer.concat([rev2, (await stranger()).rev2]),
  },
  {
    name: 'to filer sat sammen: den første underskrift fra den ene, den anden fra den anden',
    verdict: 'altered',
    reason: 'verify.signed_bytes_changed',
    make: async ({ rev1, rev2 }) => Buffer.concat([(await stranger()).rev1, rev2.subarray(rev1.length)]),
  },
  {
    name: 'underskriften (CMS) skrevet med store bogstaver',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    alone: true,
    make: ({ rev1, rev2 }) => {
      const copy = Buffer.from(rev2);
      const from = find(rev2, '/Contents <', rev1.length) + 11;
      const to = find(rev2, '>', from);
      copy.write(copy.toString('latin1', from, to).toUpperCase(), from, 'latin1');
      return copy;
    },
  },
  {
    name: 'en opdatering med nøgleord skrevet med store bogstaver (XREF, TRAILER)',
    verdict: 'altered',
    reason: 'verify.bytes_after_last_signature',
    make: async ({ rev2 }) => {
      const update = (await rawUpdate(rev2, [{ number: 9_000, body: 'null' }])).subarray(rev2.length);
      return Buffer.concat([
        rev2,
        text(Buffer.from(update).toString('latin1').toUpperCase().replace('EOF', 'eof')),
      ]);
    },
  },
  {
    name: 'ByteRange: hullet er bredere end Contents',
    published: 'SWA',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: ({ rev2 }) => withRange(rev2, ([a = 0, b = 0, c = 0, d = 0]) => [a, b - 8, c + 8, d - 8]),
  },
  {
    name: 'ByteRange: de to dele overlapper',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: ({ rev2 }) => withRange(rev2, ([a = 0, b = 0, c = 0, d = 0]) => [a, c + 10, b, d]),
  },
  {
    name: 'ByteRange: ud over filens slutning',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: ({ rev2 }) => withRange(rev2, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d + 100]),
  },
  {
    name: 'ByteRange: negativt tal',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: ({ rev2 }) => withRange(rev2, ([, b = 0, c = 0, d = 0]) => [-1, b, c, d]),
  },
  {
    name: 'ByteRange: tre par',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: ({ rev2 }) => withRange(rev2, ([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, 9, c, d]),
  },
  {
    name: 'ByteRange: tom',
    published: 'USF',
    verdict: 'altered',
    reason: 'verify.signature_range_wrong',
    make: ({ rev2 }) => withRange(rev2, () => []),
  },
  {
    name: 'Contents er kun nuller',
    published: 'USF',
    verdict: 'altered',
    reason: null,
    make: ({ rev1, rev2 }) => {
      const copy = Buffer.from(rev2);
      const from = find(rev2, '/Contents <', rev1.length) + 11;
      return copy.fill('0', from, find(rev2, '>', from));
    },
  },
  {
    name: 'en fremmed udsteder med de samme navne',
    verdict: 'unknown-authority',
    reason: 'verify.authority_unknown',
    make: async () => (await stranger()).rev2,
  },
];
