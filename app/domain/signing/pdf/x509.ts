// The decorators inside @peculiar/x509 need the metadata API to be there when it is loaded.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(crypto);

/** Elliptic-curve keys on P-256 with SHA-256: small signatures that every PDF reader checks. */
export const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A positive random number of 16 bytes, as RFC 5280 4.1.2.2 asks, in hex. */
export function newSerialNumber(): string {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

export function toPem(der: ArrayBuffer, label: 'CERTIFICATE' | 'PRIVATE KEY' | 'X509 CRL'): string {
  return x509.PemConverter.encode(der, label);
}

/** Base64 between PEM lines, as DER. */
export function fromPem(pem: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
}

export { x509 };
