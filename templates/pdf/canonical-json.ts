/**
 * JSON with one spelling only: keys sorted by code unit, no white space (RFC 8785 for values that
 * hold no fractions). The same summary always gives the same bytes, so its SHA-256 can be compared.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
