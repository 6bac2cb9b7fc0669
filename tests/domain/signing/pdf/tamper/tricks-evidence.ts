import { webcrypto, X509Certificate } from 'node:crypto';
import { type Authority, createAuthority } from 'app/domain/signing/pdf/authority';
import { sha256 } from 'app/domain/signing/pdf/cms';
import { embedStamp, STAMP_ROOM, stampImprint } from 'app/domain/signing/pdf/stamp/embed-stamp';
import { buildStampRequest } from 'app/domain/signing/pdf/stamp/stamp-request';
import { readStampResponse } from 'app/domain/signing/pdf/stamp/stamp-response';
import type { Revocation } from 'app/domain/signing/pdf/trust';
import { fromPem, KEY_ALGORITHM, newSerialNumber, toPem, x509 } from 'app/domain/signing/pdf/x509';
import { signatoriesOf } from 'templates/summary.schema';
import { makeTimestampAuthority } from 'tests/support/timestamp-authority';
import { sampleSummary } from 'tests/templates/pdf/sample-summary';
import { certificateFor, NOW, type SignedSummary, sign } from '../signed-summary';
import type { Tampered, Trick } from './trick';

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(NOW.getTime() + hours * HOUR);
const employee = signatoriesOf(sampleSummary())[1]?.party ?? sampleSummary().leader;

/** The employee signs with a certificate that is then found to be revoked, or its authority. */
async function revokedThen(
  { rev1, authority }: SignedSummary,
  { revokedAt, reason }: Pick<Revocation, 'revokedAt' | 'reason'>,
  whose: 'signer' | 'authority' = 'signer',
): Promise<Tampered> {
  const signer = await certificateFor(authority, employee);
  const pem = whose === 'signer' ? signer.certificatePem : authority.certificatePem;
  const serial = new X509Certificate(pem).serialNumber;
  return {
    pdf: await sign(rev1, authority, 'Employee', { signer }),
    trust: { revoked: [{ serial, revokedAt, reason }] },
  };
}

/** The authority, by the same name and key, with a certificate that ends before: what it issues ends with it. */
async function endedAt(authority: Authority, notAfter: Date): Promise<Authority> {
  const { subject, extensions, publicKey } = new x509.X509Certificate(fromPem(authority.certificatePem));
  const { subtle } = webcrypto;
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...{ serialNumber: newSerialNumber(), name: subject, extensions },
    ...{ notBefore: new Date(notAfter.getTime() - 2 * HOUR), notAfter, signingAlgorithm: KEY_ALGORITHM },
    keys: {
      publicKey: await publicKey.export(KEY_ALGORITHM, ['verify']),
      privateKey: await subtle.importKey('pkcs8', fromPem(authority.privateKeyPem), KEY_ALGORITHM, false, [
        'sign',
      ]),
    },
  });
  return { ...authority, certificatePem: toPem(certificate.rawData, 'CERTIFICATE') };
}

/** The employee signs with room for a stamp, and gets one of whatever `imprint` gives. */
async function stamped(
  { rev1, authority }: SignedSummary,
  imprint: (pdf: Uint8Array) => Uint8Array<ArrayBuffer>,
  { signedAt = NOW, trusted = true } = {},
): Promise<Tampered> {
  const tsa = makeTimestampAuthority();
  try {
    const signer = await certificateFor(authority, employee, signedAt);
    const pdf = await sign(rev1, authority, 'Employee', { signer, signedAt, room: 3072 + STAMP_ROOM });
    const request = buildStampRequest(imprint(pdf));
    const authorities = [new X509Certificate(tsa.caPem)];
    const { token } = readStampResponse(tsa.reply(request.bytes), request, authorities);
    // An installation that trusts another one: its own authority stands for it here.
    const stampAuthorities = [trusted ? tsa.caPem : authority.certificatePem];
    return { pdf: embedStamp(pdf, 'Employee', token), trust: { stampAuthorities } };
  } finally {
    tsa.remove();
  }
}

const ofItself = (pdf: Uint8Array) => stampImprint(pdf, 'Employee');

/** Nothing is changed: what stands behind a signature does not hold. */
export const EVIDENCE_TRICKS: readonly Trick[] = [
  {
    name: 'certifikatet var udløbet, da der blev skrevet under',
    verdict: 'altered',
    reason: 'verify.certificate_not_valid_then',
    alone: true,
    make: async ({ rev1, authority }) => {
      const ended = await endedAt(authority, inHours(-1));
      const signer = await certificateFor(ended, employee, inHours(-2));
      return sign(rev1, authority, 'Employee', {
        signer: { ...signer, authorityPem: authority.certificatePem },
      });
    },
  },
  {
    name: 'udstederen var udløbet, da der blev skrevet under',
    verdict: 'altered',
    reason: 'verify.certificate_not_valid_then',
    make: async ({ rev0 }) => {
      const long = new Date(NOW.getTime() - 21 * 365.25 * 24 * HOUR);
      const authority = await createAuthority({ organisation: 'Solbjerg Kommune', now: long });
      const first = await sign(rev0, authority, 'Leader');
      const pdf = await sign(first, authority, 'Employee');
      return { pdf, trust: { authorities: [authority.certificatePem] } };
    },
  },
  {
    name: 'certifikatet var spærret, da der blev skrevet under',
    verdict: 'altered',
    reason: 'verify.certificate_revoked',
    alone: true,
    make: (signed) => revokedThen(signed, { revokedAt: inHours(-1), reason: 'superseded' }),
  },
  {
    name: 'certifikatet spærret bagefter, fordi nøglen var i forkerte hænder',
    verdict: 'altered',
    reason: 'verify.certificate_revoked',
    alone: true,
    make: (signed) => revokedThen(signed, { revokedAt: inHours(1), reason: 'key-compromise' }),
  },
  {
    name: 'udstederen spærret',
    verdict: 'altered',
    reason: 'verify.certificate_revoked',
    alone: true,
    make: (signed) => revokedThen(signed, { revokedAt: inHours(-1), reason: 'superseded' }, 'authority'),
  },
  {
    name: 'et tidsstempel af noget andet',
    verdict: 'altered',
    reason: 'verify.stamp_of_something_else',
    alone: true,
    make: (signed) => stamped(signed, () => sha256(Buffer.from('et andet referat'))),
  },
  {
    name: 'et tidsstempel fra en tjeneste, som ingen har sagt god for',
    verdict: 'altered',
    reason: 'verify.stamp_authority_unknown',
    alone: true,
    make: (signed) => stamped(signed, ofItself, { trusted: false }),
  },
  {
    name: 'et tidsstempel, der er ældre end underskriften',
    verdict: 'altered',
    reason: 'verify.stamp_before_signature',
    make: (signed) => stamped(signed, ofItself, { signedAt: inHours(1) }),
  },
];
