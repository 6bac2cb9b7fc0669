/** The year in an address; null for none that is one. */
export function readYear(query: URLSearchParams): number | null {
  const year = query.get('aar') ?? '';
  return /^\d{4}$/.test(year) ? Number(year) : null;
}
