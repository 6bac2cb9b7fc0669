import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { createAuthority, issueOneShotCertificate } from 'app/domain/signing/pdf/authority';
import { checkStamp } from 'app/domain/signing/pdf/stamp/check-stamp';
import { elementsIn } from 'app/domain/signing/pdf/stamp/der';
import { buildStampRequest } from 'app/domain/signing/pdf/stamp/stamp-request';
import { readStampResponse, StampError } from 'app/domain/signing/pdf/stamp/stamp-response';
import { encodeToken, readToken } from 'app/domain/signing/pdf/stamp/token';
import { makeTimestampAuthority, type TimestampAuthority } from 'tests/support/timestamp-authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const authorities: TimestampAuthority[] = [];
function made(...kind: Parameters<typeof makeTimestampAuthority>): TimestampAuthority {
  const authority = makeTimestampAuthority(...kind);
  authorities.push(authority);
  return authority;
}
afterAll(() => {
  for (const authority of authorities) authority.remove();
});

const imprint = new Uint8Array(createHash('sha256').update('en underskrift').digest());
const trust = ({ caPem }: TimestampAuthority) => [new X509Certificate(caPem)];

let tsa: TimestampAuthority;
beforeAll(() => {
  tsa = made();
});

function answer(authority: TimestampAuthority, trusted = authority) {
  const request = buildStampRequest(imprint);
  return readStampResponse(authority.reply(request.bytes), request, trust(trusted));
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StampError) return error.code;
    throw error;
  }
  return 'it was taken';
}

describe('the answer of a timestamp authority', () => {
  it.each([
    ['with a short certificate', {}],
    ['with an RSA key', { key: 'rsa' as const }],
    ['with its whole chain along', { chain: true }],
  ])('is taken from one %s: its time, its name, and a stamp that stays the same', (_, kind) => {
    const authority = made(kind);
    const before = Date.now() - 2000;
    const stamp = answer(authority);
    expect(stamp.authority).toBe('Tidsstempler ApS 1');
    expect(stamp.trusted).toBe(true);
    expect(stamp.time.getTime()).toBeGreaterThan(before);
    expect(stamp.time.getTime()).toBeLessThan(Date.now() + 2000);
    const again = checkStamp(stamp.token, imprint, trust(authority));
    expect(again).toMatchObject({ reasons: [], trusted: true });
    expect(Buffer.from(again.token).equals(Buffer.from(stamp.token))).toBe(true);
  });

  it('is refused where it says no', () => {
    const request = buildStampRequest(imprint);
    // It only knows SHA-256: another digest is a question that it rejects.
    const other = Buffer.from(request.bytes);
    const at = other.indexOf(Buffer.from('608648016503040201', 'hex'));
    other[at + 8] = 0x03;
    const reply = tsa.reply(other);
    expect(codeOf(() => readStampResponse(reply, request, trust(tsa)))).toBe('REFUSED-2');
  });

  it('is refused where it is of something else, or of an earlier question', () => {
    const asked = buildStampRequest(imprint);
    const elsewhere = buildStampRequest(new Uint8Array(randomBytes(32)));
    const earlier = buildStampRequest(imprint);
    const read = (reply: Uint8Array) => codeOf(() => readStampResponse(reply, asked, trust(tsa)));
    expect(read(tsa.reply(elsewhere.bytes))).toBe('WRONG-IMPRINT');
    expect(read(tsa.reply(earlier.bytes))).toBe('WRONG-NONCE');
  });

  it('is refused where nobody has said that the authority is to be trusted', () => {
    const foreign = made({ name: 'Tidsstempler ApS' });
    expect(codeOf(() => answer(foreign, tsa))).toBe('UNKNOWN-AUTHORITY');
    const request = buildStampRequest(imprint);
    expect(codeOf(() => readStampResponse(tsa.reply(request.bytes), request, []))).toBe('UNKNOWN-AUTHORITY');
  });

  it('is refused where it is no answer', () => {
    const request = buildStampRequest(imprint);
    for (const bytes of [Buffer.from('<html>hej</html>'), Buffer.alloc(0), Buffer.from([0x30, 0x80, 0, 0])])
      expect(codeOf(() => readStampResponse(bytes, request, trust(tsa)))).toBe('NOT-A-STAMP');
  });
});

describe('a stamp', () => {
  it('of which one bit is another is not believed, wherever in it the bit is', () => {
    const { token } = answer(tsa);
    const believed: number[] = [];
    for (let at = 0; at < token.length; at += 23) {
      const changed = new Uint8Array(token);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      try {
        const check = checkStamp(changed, imprint, trust(tsa));
        const same = Buffer.from(check.token).equals(Buffer.from(changed));
        if (check.reasons.length === 0 && same) believed.push(at);
      } catch {
        // Not even read: not believed either.
      }
    }
    expect(believed).toEqual([]);
  });

  it('by a certificate that is there for other things too is none', async () => {
    // openssl makes no such stamp, so the certificate is put into one: that it is another shows as well.
    const issuer = await createAuthority({ organisation: 'Solbjerg Kommune', now: new Date() });
    const { certificatePem } = await issueOneShotCertificate(issuer, {
      ...{ personId: 'person-1', name: 'Bo', email: 'bo@example.dk', organisation: 'Solbjerg Kommune' },
      ...{ now: new Date(), proof: 'adgangskode' },
    });
    const token = readToken(answer(tsa).token);
    const swapped = encodeToken({ ...token, chain: [new X509Certificate(certificatePem)] });
    expect(checkStamp(swapped, imprint, []).reasons).toEqual([
      'verify.stamp_broken',
      'verify.stamp_certificate_not_for_stamping',
    ]);
  });

  it('with bytes behind it is not read', () => {
    const { token } = answer(tsa);
    expect(() => checkStamp(new Uint8Array([...token, 0]), imprint, [])).toThrow();
    expect(elementsIn(token)).toHaveLength(1);
  });
});
