import { randomBytes } from 'node:crypto';

/**
 * A random id of (all but) 128 bits, safe in an address: nobody can guess or count another's. None begins with a hyphen,
 * which a spreadsheet would take for a formula and a command line for an option.
 */
export function newId(): string {
  const id = randomBytes(16).toString('base64url');
  return id.startsWith('-') ? newId() : id;
}
