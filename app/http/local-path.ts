const HERE = 'http://here.invalid';

/**
 * A path on this site, or null for anything else: nobody is led elsewhere by a forged link. It is read as
 * a browser reads it, which leaves out tabs and takes two slashes at the front for a host.
 */
export function localPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/') || !URL.canParse(value, HERE)) return null;
  const { origin, pathname, search, hash } = new URL(value, HERE);
  return origin === HERE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : null;
}
