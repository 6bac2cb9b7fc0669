import { webcrypto, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import type { Authority } from './authority';
import type { Revocation } from './trust';
import { fromPem, KEY_ALGORITHM, toPem, x509 } from './x509';

const CRL_NUMBER = '2.5.29.20';
/** How long a list may be used before a new one has to be fetched. */
const GOOD_FOR = 7 * 24 * 3600 * 1000;

const { keyCompromise, affiliationChanged, superseded, privilegeWithdrawn } = x509.X509CrlReason;
/** Our reasons as RFC 5280 (5.3.1) numbers them; it has none for what should not have been issued. */
const REASONS = {
  'key-compromise': keyCompromise,
  'affiliation-changed': affiliationChanged,
  superseded,
  'issued-in-error': privilegeWithdrawn,
} as const;
/** Ours was never good where the list says so; others know the day alone. */
const READ: Record<number, Revocation['reason']> = {
  [keyCompromise]: 'key-compromise',
  [affiliationChanged]: 'affiliation-changed',
  [superseded]: 'superseded',
  [privilegeWithdrawn]: 'issued-in-error',
};

/** A list of what an authority has revoked (CRL, RFC 5280), signed by it, for whoever checks without us. As PEM. */
export async function createCrl(
  authority: Authority,
  revoked: readonly Revocation[],
  now: Date,
): Promise<string> {
  const certificate = new x509.X509Certificate(fromPem(authority.certificatePem));
  const pkcs8 = fromPem(authority.privateKeyPem);
  const signingKey = await webcrypto.subtle.importKey('pkcs8', pkcs8, KEY_ALGORITHM, false, ['sign']);
  const crl = await x509.X509CrlGenerator.create({
    issuer: certificate.subjectName,
    thisUpdate: now,
    nextUpdate: new Date(now.getTime() + GOOD_FOR),
    signingAlgorithm: KEY_ALGORITHM,
    signingKey,
    entries: revoked.map(({ serial, revokedAt, reason }) => ({
      serialNumber: serial,
      revocationDate: revokedAt,
      reason: REASONS[reason],
    })),
    extensions: [
      await x509.AuthorityKeyIdentifierExtension.create(certificate.publicKey),
      new x509.Extension(CRL_NUMBER, false, numberFrom(now)),
    ],
  });
  return toPem(crl.rawData, 'X509 CRL');
}

/** Rises with each list, as it has to: the seconds since 1970. */
function numberFrom(now: Date): ArrayBuffer {
  return asn1js.Integer.fromBigInt(Math.floor(now.getTime() / 1000)).toBER(false);
}

const LIST = /-----BEGIN X509 CRL-----[^-]+-----END X509 CRL-----/g;

/**
 * What the lists in a PEM file say is revoked, as far as one of these authorities has signed them.
 * @param authorities as PEM
 * @throws Error where there is no list, or none of theirs
 */
export async function readCrls(pem: string, authorities: readonly string[]): Promise<Revocation[]> {
  const issuers = authorities.map((one) => new x509.X509Certificate(fromPem(one)));
  const found: Revocation[] = [];
  let read = 0;
  for (const list of pem.match(LIST) ?? []) {
    const crl = new x509.X509Crl(fromPem(list));
    const signed = await Promise.all(
      issuers.map((issuer) => issuer.subject === crl.issuer && crl.verify({ publicKey: issuer })),
    );
    if (!signed.includes(true)) continue;
    read += 1;
    for (const { serialNumber, revocationDate, reason } of crl.entries)
      found.push({
        serial: serialNumber.toLowerCase(),
        revokedAt: revocationDate,
        // Of a reason that is not one of ours it is not known that it was good before.
        reason: READ[reason ?? -1] ?? 'key-compromise',
      });
  }
  if (read === 0) throw new Error('there is no list of revoked certificates by one of these authorities');
  return found;
}

/** The serial number of a certificate as it stands in our tables: hexadecimal, in small letters. */
export const serialOf = (pem: string): string => new X509Certificate(pem).serialNumber.toLowerCase();
