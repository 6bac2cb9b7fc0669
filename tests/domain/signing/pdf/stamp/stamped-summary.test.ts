import { X509Certificate } from 'node:crypto';
import type { Authority } from 'app/domain/signing/pdf/authority';
import { sha256 } from 'app/domain/signing/pdf/cms';
import { embedStamp, STAMP_ROOM, stampImprint } from 'app/domain/signing/pdf/stamp/embed-stamp';
import { buildStampRequest } from 'app/domain/signing/pdf/stamp/stamp-request';
import { readStampResponse } from 'app/domain/signing/pdf/stamp/stamp-response';
import { isRevoked, type Revocation, trustOf } from 'app/domain/signing/pdf/trust';
import type { Reason } from 'app/domain/signing/pdf/verification.schema';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { renderSummary } from 'templates/pdf/render-summary';
import { makeTimestampAuthority, type TimestampAuthority } from 'tests/support/timestamp-authority';
import { sampleSummary } from 'tests/templates/pdf/sample-summary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { certificateFor, NOW, newAuthority, sign } from '../signed-summary';

let tsa: TimestampAuthority;
let authority: Authority;
let frozen: Uint8Array;
/** Signed by the leader and stamped, then by the employee, then stamped again. */
let once: Uint8Array;
let unstamped: Uint8Array;
let both: Uint8Array;

const room = 3072 + STAMP_ROOM;

function tokenFor(imprint: Uint8Array<ArrayBuffer>): Uint8Array {
  const request = buildStampRequest(imprint);
  const { stampAuthorities } = trustOf({ stampAuthorities: [tsa.caPem] });
  return readStampResponse(tsa.reply(request.bytes), request, [...stampAuthorities]).token;
}
const stamped = (pdf: Uint8Array, field: string) =>
  embedStamp(pdf, field, tokenFor(stampImprint(pdf, field)));

beforeAll(async () => {
  tsa = makeTimestampAuthority();
  authority = await newAuthority();
  frozen = await renderSummary(sampleSummary());
  once = stamped(await sign(frozen, authority, 'Leader', { room }), 'Leader');
  unstamped = await sign(once, authority, 'Employee', { room });
  both = stamped(unstamped, 'Employee');
}, 60_000);
afterAll(() => tsa.remove());

const trusting = () => ({ authorities: [authority.certificatePem], stampAuthorities: [tsa.caPem] });
const reasonsOf = async (pdf: Uint8Array, more = {}) =>
  (await verifyPdf(pdf, { ...trusting(), ...more })).reasons;

describe('a stamped signature', () => {
  it('says when it was there at the latest, by whom, and is otherwise the same signature', async () => {
    const { verdict, signatures } = await verifyPdf(both, trusting());
    expect(verdict).toBe('ok');
    for (const { stamp, claimedTime } of signatures) {
      expect(stamp).toMatchObject({ authority: 'Tidsstempler ApS 1', trusted: true });
      expect(claimedTime).toBe(NOW.toISOString());
      expect(new Date(stamp?.time ?? 0).getTime()).toBeGreaterThanOrEqual(NOW.getTime());
    }
  });

  it('is reported, and decides nothing, where nobody is trusted with the time', async () => {
    const { verdict, signatures } = await verifyPdf(both, { authorities: [authority.certificatePem] });
    expect(verdict).toBe('ok');
    expect(signatures[0]?.stamp?.trusted).toBe(false);
  });

  it('holds without its stamp, and says that it has none', async () => {
    const { verdict, signatures } = await verifyPdf(unstamped, trusting());
    expect(verdict).toBe('ok');
    expect(signatures.map(({ stamp }) => stamp === null)).toEqual([false, true]);
  });

  it('is as large as it was before the stamp: nothing that is signed moves', () => {
    expect(both.length).toBe(unstamped.length);
  });

  it('is refused with the stamp of another signature', async () => {
    const wrong = embedStamp(unstamped, 'Employee', tokenFor(sha256(new Uint8Array([1]))));
    expect(await reasonsOf(wrong)).toEqual<Reason[]>(['verify.stamp_of_something_else']);
  });

  it('is refused with a stamp by an authority that is not trusted', async () => {
    const foreign = makeTimestampAuthority({ name: 'Tidsstempler ApS' });
    try {
      expect(await reasonsOf(both, { stampAuthorities: [foreign.caPem] })).toEqual<Reason[]>([
        'verify.stamp_authority_unknown',
      ]);
    } finally {
      foreign.remove();
    }
  });

  it('is refused with a stamp that is older than itself', async () => {
    const now = new Date(NOW.getTime() + 3_600_000);
    const signer = await certificateFor(authority, sampleSummary().leader, now);
    const later = await sign(frozen, authority, 'Leader', { room, signer, signedAt: now });
    const reasons = await reasonsOf(stamped(later, 'Leader'));
    expect(reasons).toContain('verify.stamp_before_signature');
  });

  it('is refused with anything else where the stamp is', async () => {
    const token = tokenFor(stampImprint(unstamped, 'Employee'));
    const padded = new Uint8Array(token);
    padded.set([1, 2, 3, 4], padded.length - 8);
    expect(await reasonsOf(embedStamp(unstamped, 'Employee', padded))).toContain('verify.stamp_broken');
    const other = new Uint8Array([0x30, 0x03, 0x02, 0x01, 0x05]);
    expect(await reasonsOf(embedStamp(unstamped, 'Employee', other))).toContain('verify.stamp_broken');
  });

  it('has one stamp: a second one is not put in', () => {
    expect(() => stamped(both, 'Employee')).toThrow('without a stamp');
  });

  it('needs room for it: where too little was left the document stays as it is', async () => {
    const tight = await sign(frozen, authority, 'Leader', { room: 2048 });
    expect(() => stamped(tight, 'Leader')).toThrow(/needs/);
  });
});

describe('what is revoked', () => {
  const revokedAt = new Date(NOW.getTime() + 3_600_000);
  const then = (minutes: number) => new Date(revokedAt.getTime() + minutes * 60_000);
  const revokedFor = (reason: Revocation['reason'], time: Date | null) => {
    const certificate = new X509Certificate(authority.certificatePem);
    const serial = certificate.serialNumber.toLowerCase();
    return isRevoked({ revoked: [{ serial, revokedAt, reason }] }, [certificate], time);
  };

  it.each(['key-compromise', 'issued-in-error'] as const)('for %s was never good', (reason) => {
    for (const time of [then(-1), then(0), then(1), null]) expect(revokedFor(reason, time)).toBe(true);
  });

  it.each(['superseded', 'affiliation-changed'] as const)(
    'because it is %s was good until then',
    (reason) => {
      expect(revokedFor(reason, then(-1))).toBe(false);
      for (const time of [then(0), then(1), null]) expect(revokedFor(reason, time)).toBe(true);
    },
  );

  it('is judged by the stamp, and not by the signer’s own clock', async () => {
    const { signatures } = await verifyPdf(both, trusting());
    const serial = signatures[0]?.signer?.serialNumber ?? '';
    const stamp = new Date(signatures[0]?.stamp?.time ?? 0);
    const at = (revokedAt: Date) =>
      reasonsOf(both, { revoked: [{ serial, revokedAt, reason: 'superseded' }] });
    expect(await at(new Date(stamp.getTime() + 1))).toEqual([]);
    expect(await at(stamp)).toEqual<Reason[]>(['verify.certificate_revoked']);
  });

  it('can be the authority, and with it everything that it has issued', async () => {
    const serial = new X509Certificate(authority.certificatePem).serialNumber;
    const revoked = [{ serial, revokedAt, reason: 'key-compromise' as const }];
    expect(await reasonsOf(both, { revoked })).toEqual<Reason[]>(['verify.certificate_revoked']);
  });
});
