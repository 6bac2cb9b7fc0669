import { randomBytes } from 'node:crypto';

/** A random id of 128 bits, safe in an address: nobody can guess or count another's. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}
