import { X509Certificate } from 'node:crypto';
import type { REVOCATION_REASONS } from 'db/schema/vocabulary';

/** A certificate, by its serial number in hex, that is not to be believed any more. */
export interface Revocation {
  serial: string;
  revokedAt: Date;
  reason: (typeof REVOCATION_REASONS)[number];
}

/** Whom a verification believes. */
export interface Trust {
  /** Who is trusted to name people; empty: nobody, and every chain is `unknown`. */
  authorities: readonly X509Certificate[];
  /** Who is trusted to say what the time was; empty: stamps are reported, and decide nothing. */
  stampAuthorities: readonly X509Certificate[];
  revoked: readonly Revocation[];
}

/** The same as people hand it over: certificates as PEM. */
export interface TrustInput {
  authorities?: readonly string[];
  stampAuthorities?: readonly string[];
  revoked?: readonly Revocation[];
}

/** @throws Error where a PEM is no certificate */
export function trustOf({ authorities = [], stampAuthorities = [], revoked = [] }: TrustInput): Trust {
  const read = (pem: string) => new X509Certificate(pem);
  return { authorities: authorities.map(read), stampAuthorities: stampAuthorities.map(read), revoked };
}

/** Was never to be believed, whenever it signed: its key was in other hands, or it should not have been issued. */
const FROM_THE_BEGINNING: readonly Revocation['reason'][] = ['key-compromise', 'issued-in-error'];

/** Whether one of these certificates, of the signer or of who issued it, was not to be believed at this time. */
export function isRevoked(
  { revoked }: Pick<Trust, 'revoked'>,
  certificates: readonly X509Certificate[],
  time: Date | null,
): boolean {
  const serials = certificates.map(({ serialNumber }) => normalised(serialNumber));
  return revoked.some(
    ({ serial, revokedAt, reason }) =>
      serials.includes(normalised(serial)) &&
      (FROM_THE_BEGINNING.includes(reason) || time === null || time >= revokedAt),
  );
}

const normalised = (serial: string) => serial.toLowerCase().replace(/^0+/, '');
