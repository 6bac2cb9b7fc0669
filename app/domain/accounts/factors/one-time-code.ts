import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD = 30;

/** A new secret for an app that shows codes, in base32. */
export const newCodeSecret = (): string => generateSecret();

/** What the QR code says: RFC 6238 as apps read it. */
export const codeAddress = (organisation: string, email: string, secret: string): string =>
  generateURI({ issuer: organisation, label: email, secret });

/**
 * The time step of a right code: of now, or of the one before or after, as clocks drift. Null for a wrong one, and
 * for one of `lastStep` or before: no code works twice.
 */
export function stepOfCode(secret: string, code: string, now: Date, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const checked = verifySync({ secret, token: code, epoch, period: PERIOD, epochTolerance: PERIOD });
  if (!checked.valid) return null;
  const step = Math.floor(epoch / PERIOD) + checked.delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
