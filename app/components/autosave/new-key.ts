const BITS = 128;

/**
 * An id that the browser makes, in the form of the server's own (see app/domain/ids.ts): a line of the
 * record has one before the server knows of it, so that sending it twice is harmless. Works on plain
 * http too, where `crypto.randomUUID` does not.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BITS / 8));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
