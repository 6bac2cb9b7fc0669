/** A path on this site, or null for anything else: nobody is led elsewhere by a forged link. */
export function localPath(value: unknown): string | null {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : null;
}
